package city.posterity.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clause is checked, as it is written: everything that a clause without a check has not.
 * Whether it holds together is found when the pack is read.
 *
 * @param mode never {@link Mode#NONE}
 * @param facts that must be known
 * @param expression in CEL
 * @param statement to be signed
 * @param appliesWhen a CEL condition; {@code true} for every procurement
 * @param bands in which it holds; empty means in all
 * @param recheckGates where it is checked again
 * @param commands that it guards; empty means those of the gate
 * @param explainedBy roles that may explain a departure; empty means any
 * @param waivable whether a waiver can open the gate
 * @param waiver what one is, in words; absent where nobody may, or nothing is said of it
 * @param waivedBy roles that may sign a waiver; empty means any
 * @param waiverSignatures how many different people must sign one, from 1 to 9
 */
public record CheckText(
    Mode mode,
    List<String> facts,
    @Nullable String expression,
    @Nullable Statement statement,
    String appliesWhen,
    List<String> bands,
    List<String> recheckGates,
    List<String> commands,
    List<String> explainedBy,
    boolean waivable,
    @Nullable Text waiver,
    List<String> waivedBy,
    int waiverSignatures) {

  public CheckText {
    if (mode == Mode.NONE) {
      throw new IllegalArgumentException("a clause without a check has none");
    }
    facts = List.copyOf(facts);
    bands = List.copyOf(bands);
    recheckGates = List.copyOf(recheckGates);
    commands = List.copyOf(commands);
    explainedBy = List.copyOf(explainedBy);
    waivedBy = List.copyOf(waivedBy);
  }

  /** A check that the facts alone decide, of every procurement; one person may waive it. */
  public static CheckText of(List<String> facts, String expression) {
    return new CheckText(
        Mode.AUTOMATED,
        facts,
        expression,
        null,
        "true",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        null,
        List.of(),
        1);
  }
}
