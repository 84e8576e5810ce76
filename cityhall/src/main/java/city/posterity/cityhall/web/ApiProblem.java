package city.posterity.cityhall.web;

import city.posterity.procurement.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request to the API that is answered with a problem (RFC 9457). */
public final class ApiProblem extends RuntimeException {

  private final int status;
  private final String code;
  private final transient List<Problem> problems;
  private final transient Map<String, Object> more;

  public ApiProblem(int status, String code, String detail) {
    this(status, code, detail, List.of(), Map.of());
  }

  public ApiProblem(
      int status, String code, String detail, List<Problem> problems, Map<String, Object> more) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.problems = List.copyOf(problems);
    this.more = new TreeMap<>(more);
  }

  /** 422: the data is wrong, in every place named. */
  public static ApiProblem wrongData(List<Problem> problems) {
    return new ApiProblem(
        422,
        "wrong-data",
        "The data sent is wrong in " + problems.size() + " place(s).",
        problems,
        Map.of());
  }

  public static ApiProblem notFound(String what) {
    return new ApiProblem(404, "not-found", "There is no " + what + ".");
  }

  public static ApiProblem signInNeeded() {
    return new ApiProblem(
        401, "sign-in-needed", "Send a personal access token as 'Authorization: Bearer …'.");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Problem> problems() {
    return problems;
  }

  public Map<String, Object> more() {
    return more;
  }
}
