package city.posterity.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a policy asks for: plain words first, then how it is checked.
 *
 * @param section of the guide, where the pack has one
 * @param items of the guide that it serves
 * @param bands in which it holds; empty means in all
 * @param appliesWhen a CEL condition
 * @param gate where it is checked first
 * @param recheckGates where it is checked again
 * @param commands that it guards; empty means those of the gate
 * @param facts that must be known
 * @param expression in CEL; absent for a mere attestation
 * @param statement to be signed; for attestation and hybrid
 * @param explainedBy roles that may explain a departure; empty means any
 * @param waivable whether a waiver can open the gate
 * @param waivedBy roles that may sign a waiver; empty means any
 * @param waiverSignatures how many different people must sign one
 * @param maps from a framework's name to its keys, as written
 */
public record Clause(
    String id,
    @Nullable String section,
    List<String> items,
    @Nullable String principle,
    Text title,
    Text text,
    @Nullable Text rationale,
    Obligation obligation,
    List<String> bands,
    String appliesWhen,
    String gate,
    List<String> recheckGates,
    List<String> commands,
    List<Text> evidence,
    Mode mode,
    List<String> facts,
    @Nullable String expression,
    @Nullable Statement statement,
    Enforcement onFail,
    List<String> explainedBy,
    boolean waivable,
    @Nullable Text waiver,
    List<String> waivedBy,
    int waiverSignatures,
    @Nullable Text howToFix,
    Map<String, Object> maps,
    Place place) {

  /** What it does to its gate when it is not met: a hint only ever asks. */
  public Enforcement level() {
    return mode == Mode.HINT ? Enforcement.ASK : onFail;
  }

  boolean isCheckedAt(String at) {
    return gate.equals(at) || recheckGates.contains(at);
  }
}
