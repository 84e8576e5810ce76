package city.posterity.cityhall.bidding;

import city.posterity.procurement.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What was sent is no package, and why. */
final class UnreadablePackage extends Exception {

  private static final int SHOWN = 5;

  private final transient List<Problem> problems;

  UnreadablePackage(List<Problem> problems) {
    super(sentence(problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  UnreadablePackage(String code, String pointer, String message) {
    this(List.of(new Problem(code, pointer, message)));
  }

  List<Problem> problems() {
    return problems;
  }

  private static String sentence(List<Problem> problems) {
    String first =
        problems.stream()
            .limit(SHOWN)
            .map(p -> p.pointer().isEmpty() ? p.message() : p.pointer() + ": " + p.message())
            .collect(Collectors.joining("; "));
    return problems.size() > SHOWN ? first + "; and " + (problems.size() - SHOWN) + " more" : first;
  }
}
