package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a policy asks for: plain words first, then how it is checked. A clause may have no
 * check ({@link Mode#NONE}): people read it, nothing ever finds whether it is met, and it shuts no
 * gate. What is said below of roles, conditions and facts is then empty.
 *
 * @param section of the guide, where the pack has one
 * @param items of the guide that it serves
 * @param text the words that bind
 * @param plain the same in plain language, for whoever does not read such texts every day
 * @param bands in which it holds; empty means in all
 * @param appliesWhen a CEL condition
 * @param gate where it is checked first; absent only in a clause without a check, which may name
 *     the gate that it is about
 * @param recheckGates where it is checked again
 * @param commands that it guards; empty means those of the gate
 * @param facts that must be known
 * @param expression in CEL; absent for a mere attestation
 * @param statement to be signed; for attestation and hybrid
 * @param onFail what is written; absent only in a clause without a check
 * @param explainedBy roles that may explain a departure; empty means any
 * @param waivable whether a waiver can open the gate
 * @param waiver what one is, in words; absent where nobody may
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
    @Nullable Text plain,
    @Nullable Text rationale,
    Obligation obligation,
    List<String> bands,
    String appliesWhen,
    @Nullable String gate,
    List<String> recheckGates,
    List<String> commands,
    List<Text> evidence,
    Mode mode,
    List<String> facts,
    @Nullable String expression,
    @Nullable Statement statement,
    @Nullable Enforcement onFail,
    List<String> explainedBy,
    boolean waivable,
    @Nullable Text waiver,
    List<String> waivedBy,
    int waiverSignatures,
    @Nullable Text howToFix,
    Map<String, Object> maps,
    Place place) {

  /** Whether anything finds out if it is met; otherwise it is read by people only. */
  public boolean isChecked() {
    return mode != Mode.NONE;
  }

  /**
   * What it does to its gate when it is not met: a hint only ever asks.
   *
   * @return absent for a clause without a check
   */
  public @Nullable Enforcement level() {
    return switch (mode) {
      case AUTOMATED, ATTESTATION, HYBRID -> onFail;
      case HINT -> Enforcement.ASK;
      case NONE -> null;
    };
  }

  /** Where it is checked, the first one first; none for a clause without a check. */
  public List<String> gates() {
    if (!isChecked() || gate == null) {
      return List.of();
    }
    var gates = new ArrayList<String>();
    gates.add(gate);
    gates.addAll(recheckGates);
    return List.copyOf(gates);
  }

  boolean isCheckedAt(String at) {
    return isChecked() && (at.equals(gate) || recheckGates.contains(at));
  }
}
