package city.posterity.cityhall.guidance;

import city.posterity.policy.CaseStudy;
import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.Policy;
import city.posterity.policy.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The guide: all sections and checks of the policies that come with the program. */
@Component
public final class GuideLibrary {

  /** Stages in the order of a purchase; what comes before and beside them at the ends. */
  static final List<String> STAGES =
      List.of("overview", "planning", "market", "evaluation", "award", "delivery", "emergency");

  private final StoredPolicies policies;

  GuideLibrary(StoredPolicies policies) {
    this.policies = policies;
  }

  /** A section and the policy that it stands in. */
  public record Entry(Policy policy, Section section) {

    /** The checks that serve it. */
    public List<Clause> checks() {
      return policy.clauses().values().stream()
          .filter(c -> section.id().equals(c.section()))
          .toList();
    }

    /** What its checks do to their gates, as words, the strictest first. */
    public List<String> levels() {
      return checks().stream()
          .flatMap(c -> Optional.ofNullable(c.level()).stream())
          .distinct()
          .sorted()
          .map(Enforcement::word)
          .toList();
    }

    public List<CaseStudy> cases() {
      return section.cases().stream()
          .flatMap(id -> Optional.ofNullable(policy.cases().get(id)).stream())
          .toList();
    }
  }

  /** A clause and the policy that it stands in. */
  public record Check(Policy policy, Clause clause) {}

  Stream<Entry> sections() {
    return policies.shipped().stream()
        .flatMap(p -> p.sections().values().stream().map(s -> new Entry(p, s)));
  }

  Stream<Check> checks() {
    return policies.shipped().stream()
        .flatMap(p -> p.clauses().values().stream().map(c -> new Check(p, c)));
  }

  Optional<Entry> section(String id) {
    return sections().filter(e -> e.section().id().equals(id)).findFirst();
  }

  Optional<Check> check(String id) {
    return checks().filter(c -> c.clause().id().equals(id)).findFirst();
  }

  /** Sections by stage, those without checks of their own too. */
  Map<String, List<Entry>> byStage() {
    var stages = new LinkedHashMap<String, List<Entry>>();
    STAGES.forEach(s -> stages.put(s, new ArrayList<>()));
    sections()
        .forEach(e -> {
          String stage = e.section().stage();
          stages
              .computeIfAbsent(
                  stage != null && STAGES.contains(stage) ? stage : "overview",
                  _ -> new ArrayList<>())
              .add(e);
        });
    stages.values().removeIf(List::isEmpty);
    return stages;
  }

  /** The sections that are shown on the page of a command. */
  List<Entry> about(String command) {
    return sections().filter(e -> e.section().commands().contains(command)).toList();
  }
}
