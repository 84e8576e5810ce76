package city.posterity.cityhall.api;

import city.posterity.cityhall.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the frame finds wrong with a request to the API, told as problems like everything else. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestProblems {

  private final ProblemAnswers answers;

  RequestProblems(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      HttpMediaTypeNotSupportedException e, HttpServletRequest request) throws Exception {
    return answer(
        e,
        request,
        415,
        "body-not-json",
        "Send the body as application/json, not as "
            + (e.getContentType() == null ? "nothing that is named" : e.getContentType())
            + "; nothing was changed.",
        Map.of());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      HttpMediaTypeNotAcceptableException e, HttpServletRequest request) throws Exception {
    return answer(
        e, request, 406, "not-acceptable", "The answer would be application/json.", Map.of());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) throws Exception {
    String[] supported = e.getSupportedMethods();
    var allowed = new TreeSet<>(supported == null ? List.of() : Arrays.asList(supported));
    var problem =
        answer(
            e,
            request,
            405,
            "method-not-allowed",
            e.getMethod() + " is not possible here; possible: " + String.join(", ", allowed) + ".",
            Map.of("available", List.copyOf(allowed)));
    return ResponseEntity.status(405)
        .headers(problem.getHeaders())
        .header("Allow", String.join(", ", allowed))
        .body(problem.getBody());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(NoResourceFoundException e, HttpServletRequest request)
      throws Exception {
    return answer(
        e,
        request,
        404,
        "not-found",
        "There is nothing at this address; see /api for what there is.",
        Map.of());
  }

  /** A part of an address that cannot be one is an address at which there is nothing. */
  @ExceptionHandler
  @Nullable ResponseEntity<Map<String, Object>> handle(
      MethodArgumentTypeMismatchException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    boolean address = e.getParameter().hasParameterAnnotation(PathVariable.class);
    if (address && !request.getRequestURI().startsWith("/api/")) {
      response.sendError(404);
      return null;
    }
    return answer(
        e, request, 404, "not-found", "There is nothing with this " + e.getName() + ".", Map.of());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      ServletRequestBindingException e, HttpServletRequest request) throws Exception {
    return answer(e, request, 400, "unreadable", String.valueOf(e.getBody().getDetail()), Map.of());
  }

  /** Pages are told by the pages' own error page. */
  private ResponseEntity<Map<String, Object>> answer(
      Exception e,
      HttpServletRequest request,
      int status,
      String code,
      String detail,
      Map<String, Object> more)
      throws Exception {
    if (!request.getRequestURI().startsWith("/api/")) {
      throw e;
    }
    return answers.handle(new ApiProblem(status, code, detail, List.of(), more), request);
  }
}
