package city.posterity.cityhall.guidance;

import city.posterity.cityhall.guidance.Judging.Judged;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.policy.Finding;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the policies find about a purchase as it stands, for programs of those who work on it. */
@RestController
class FindingsApi {

  private final Judging judging;

  FindingsApi(Judging judging) {
    this.judging = judging;
  }

  /**
   * One policy that the purchase goes by.
   *
   * @param sha256 of its text
   * @param enforced whether it shuts gates; else it advises
   */
  record PolicyFindings(
      String id, String version, String sha256, boolean enforced, List<Found> findings) {}

  /**
   * What came of one clause at one gate.
   *
   * @param commands what the gate guards there, as thing and verb
   * @param level what it does to the gate: block, explain, warn or ask
   * @param missing paths of facts that are not known
   * @param stops whether it keeps the gate shut by itself
   * @param objectSha256 what a signature for the clause has to name; absent where none is asked
   */
  record Found(
      String clause,
      String gate,
      List<String> commands,
      String outcome,
      String level,
      String message,
      @Nullable String howToFix,
      List<String> missing,
      boolean departed,
      boolean stops,
      @Nullable String objectSha256) {}

  @GetMapping("/api/v1/procurements/{id}/findings")
  List<PolicyFindings> findings(@PathVariable UUID id, Locale locale) {
    Judged judged =
        judging
            .of(id)
            .orElseThrow(() -> ApiProblem.notFound("procurement " + id + " that you work on"));
    return judged.judgements().stream().map(j -> told(j, locale)).toList();
  }

  private static PolicyFindings told(Judgement judgement, Locale locale) {
    Policy policy = judgement.adopted().policy();
    return new PolicyFindings(
        policy.id(),
        policy.version(),
        policy.digest(),
        judgement.adopted().mode() == Adopted.Mode.ENFORCE,
        judgement.findings().results().stream().map(f -> found(judgement, f, locale)).toList());
  }

  private static Found found(Judgement judgement, Finding finding, Locale locale) {
    var clause = finding.clause();
    var fix = clause.howToFix();
    return new Found(
        clause.id(),
        finding.gate(),
        Judgement.guards(judgement.adopted().policy(), finding),
        finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        finding.level().name().toLowerCase(Locale.ROOT),
        finding.message().in(locale),
        fix == null ? null : fix.in(locale),
        finding.missing(),
        finding.waiver() != null || finding.explanation() != null,
        finding.stops(),
        clause.statement() == null
            ? null
            : PolicyCheck.objectDigest(clause, judgement.facts()).orElse(null));
  }
}
