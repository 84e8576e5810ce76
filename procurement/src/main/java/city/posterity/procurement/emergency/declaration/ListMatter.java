package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the emergency opened is put on the list of what has to be settled.
 *
 * @param reference what it is known by elsewhere: a contract's number or address
 * @param reason what it is for, or why the help was given
 * @param starts first day of a relief; other kinds have none
 * @param endsOrReview when a relief ends or is looked at again
 */
public record ListMatter(
    MatterKind kind,
    String title,
    String reference,
    String reason,
    @Nullable LocalDate starts,
    @Nullable LocalDate endsOrReview)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Emergency emergency = context.self(Emergency.class);
    boolean relief = kind == MatterKind.RELIEF;
    return Outcome.collect()
        .require(!title.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/title"))
        .require(
            !reference.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/reference"))
        .require(!reason.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/reason"))
        .require(
            emergency.matters().stream()
                .noneMatch(m -> m.kind() == kind && m.reference().equals(reference.strip())),
            () -> Finding.of(EmergencyRule.MATTER_TWICE, "reference", reference).at("/reference"))
        .require(
            !relief || starts != null, () -> Finding.of(EmergencyRule.DAYS_MISSING).at("/starts"))
        .require(
            !relief || endsOrReview != null,
            () -> Finding.of(EmergencyRule.DAYS_MISSING).at("/endsOrReview"))
        .require(
            starts == null || endsOrReview == null || endsOrReview.isAfter(starts),
            () -> Finding.of(EmergencyRule.END_BEFORE_START, "starts", starts).at("/endsOrReview"))
        .orElse(() -> new EmergencyEvent.MatterListed(matter(emergency), context.now()));
  }

  private Matter matter(Emergency emergency) {
    return new Matter(
        emergency.matters().size() + 1,
        kind,
        title,
        reference.strip(),
        reason,
        starts,
        endsOrReview,
        null,
        null,
        null);
  }
}
