package city.posterity.cityhall.policymaking;

import city.posterity.policy.CheckText;
import city.posterity.policy.ClauseText;
import city.posterity.policy.Enforcement;
import city.posterity.policy.Mode;
import city.posterity.policy.Obligation;
import city.posterity.policy.Packs;
import city.posterity.policy.Statement;
import city.posterity.policy.Text;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a clause as a pack has it. {@link TakenClause} is the way back. */
final class PackClause {

  /** Among the goals, for a principle that no pack has. */
  static final String PRINCIPLE = "principle";

  private PackClause() {}

  static ClauseText of(NumberedWording clause, PackWords words) {
    Wording wording = clause.wording();
    Check check = wording.check();
    boolean known = isKnown(wording.principle());
    return new ClauseText(
        clause.key(),
        null,
        List.of(),
        known ? wording.principle() : null,
        Objects.requireNonNull(words.of(wording, Words::title)),
        Objects.requireNonNull(words.of(wording, Words::text)),
        words.of(wording, Words::plain),
        words.of(wording, Words::rationale),
        Obligation.valueOf(wording.obligation().name()),
        texts(wording.evidence(), words),
        check == null ? null : check.gate(),
        check == null ? null : check(check, words),
        check == null ? null : Enforcement.valueOf(check.onFail().name()),
        check == null ? null : words.same(check.howToFix()),
        maps(wording, known));
  }

  private static boolean isKnown(String principle) {
    return PolicyPack.USES.stream()
        .anyMatch(id -> Packs.shipped(id).principles().containsKey(principle));
  }

  private static Map<String, Object> maps(Wording wording, boolean known) {
    var maps = new LinkedHashMap<String, Object>(Serves.maps(wording.serves()));
    if (!known && !wording.principle().isBlank()) {
      maps.put(PRINCIPLE, List.of(wording.principle()));
    }
    return maps;
  }

  private static List<Text> texts(List<String> written, PackWords words) {
    return written.stream().filter(e -> !e.isBlank()).map(words::same).map(t -> filled(t)).toList();
  }

  private static Text filled(@Nullable Text text) {
    return Objects.requireNonNull(text);
  }

  private static CheckText check(Check check, PackWords words) {
    boolean signed = !check.statement().isBlank();
    boolean found = !check.expression().isBlank();
    boolean explained = check.onFail() == Consequence.EXPLAIN;
    return new CheckText(
        signed ? (found ? Mode.HYBRID : Mode.ATTESTATION) : Mode.AUTOMATED,
        check.facts(),
        found ? check.expression() : null,
        signed ? new Statement(words.same(check.statement()), check.signedBy(), null) : null,
        check.appliesWhen().isBlank() ? "true" : check.appliesWhen(),
        List.of(),
        check.recheckGates(),
        List.of(),
        // whoever may waive it may explain it; otherwise anybody could
        explained ? check.waivedBy() : List.of(),
        check.waivable(),
        null,
        explained && !check.waivable() ? List.of() : check.waivedBy(),
        check.waiverSignatures());
  }
}
