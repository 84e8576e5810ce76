package city.posterity.procurement.planning.need;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Computed;
import java.util.List;
import java.util.Optional;

/**
 * What else was looked at before the plan says that something is bought, and which of it was
 * chosen.
 *
 * @param appraised the run that compares the options
 * @param looked what each option stands for, one entry for each option of the run
 * @param leftOut which of {@link Role#asked} were not looked at, and why
 * @param chosen id of the option that was chosen
 * @param reason why this one, in words
 */
public record OptionsAppraisal(
    @Computed Appraised appraised,
    List<Looked> looked,
    List<LeftOut> leftOut,
    String chosen,
    String reason) {

  public OptionsAppraisal {
    looked = List.copyOf(looked);
    leftOut = List.copyOf(leftOut);
  }

  /** What an option stands for. */
  public enum Role {
    DO_NOTHING,
    REPAIR,
    SHARE_OR_REUSE,
    BUY,
    OTHER;

    /** Those that have to be looked at, or left out with a reason. */
    public static List<Role> asked() {
      return List.of(DO_NOTHING, REPAIR, SHARE_OR_REUSE);
    }
  }

  /**
   * @param option id of an option of the run
   */
  public record Looked(String option, Role role) {}

  /**
   * @param reason in words, published with the plan
   */
  public record LeftOut(Role role, String reason) {}

  /** What the option stands for; empty if the run has no such option. */
  public Optional<Role> role(String option) {
    return looked.stream().filter(l -> l.option().equals(option)).map(Looked::role).findFirst();
  }

  /** What came out for the chosen option. */
  public Optional<Appraised.Option> chosenOption() {
    return appraised.option(chosen);
  }
}
