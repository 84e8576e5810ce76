package city.posterity.procurement.machine;

import java.util.Locale;

/**
 * A rule by which a command can be refused. Each thing has an enum of its rules; their sentences
 * are in {@code rules.properties} beside the enum: one key {@code name} for what is wrong and
 * {@code name.fix} for what would be right, with the facts in braces.
 */
public interface Rule {

  /** The enum constant's own name. */
  String name();

  /** What the refusal means to a caller. */
  Kind kind();

  /** Stable, for machines: {@code tender.deadline-too-early}. */
  default String id() {
    String owner = getClass().getSimpleName().replaceAll("Rule$", "").toLowerCase(Locale.ROOT);
    return owner + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What kind of no it is. */
  enum Kind {
    /** This person may not do this. */
    NOT_ALLOWED,
    /** A rule of the procedure says no. */
    RULE,
    /** The data sent is wrong. */
    DATA,
    /** It contradicts what is stored. */
    CONFLICT,
    /** Too early; the facts say when. */
    NOT_YET,
    /** Too late, for good. */
    CLOSED
  }
}
