package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A supplier objects. From this moment it holds what it is about.
 *
 * @param lot absent for the whole tender
 */
public record LodgeComplaint(ComplaintEvent.About about, @Nullable String lot, String grounds)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    var complainant = context.actor().organisation();
    Instant end = end(context, tender);
    return Outcome.collect()
        .require(!grounds.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/grounds"))
        .require(
            lot == null || tender.lots().containsKey(lot),
            () -> Finding.of(ComplaintRule.UNKNOWN_LOT, "lots", tender.lots().keySet()).at("/lot"))
        .require(complainant != null, () -> Finding.of(ComplaintRule.NOT_YOUR_COMPLAINT))
        .require(
            end != null && tender.status().isPublic(),
            () -> Finding.of(ComplaintRule.NOTHING_TO_COMPLAIN_ABOUT, "about", about))
        .require(
            end == null || !context.now().isAfter(end),
            () ->
                Finding.of(ComplaintRule.TOO_LATE, "end", end, "now", context.now())
                    .because(basis(context)))
        .orElse(() ->
            new ComplaintEvent.ComplaintLodged(
                tender.id(),
                about,
                lot,
                Objects.requireNonNull(complainant),
                grounds,
                context.now()));
  }

  /** Until when such a complaint can be lodged; absent when its object does not exist. */
  private @Nullable Instant end(Context context, Tender tender) {
    return switch (about) {
      case TERMS ->
          tender.publishedAt() == null
              ? null
              : context.before(tender.deadline(), Parameter.COMPLAINT_TERMS_END_BEFORE_DEADLINE);
      case SELECTION, AWARD ->
          tender.notifiedAt() == null
              ? null
              : context.after(tender.notifiedAt(), Parameter.COMPLAINT_AWARD_WINDOW);
      case CANCELLATION -> {
        var c = tender.cancellation();
        yield c == null ? null : c.effective();
      }
      case CHANGE -> isUnderContract(tender) ? Instant.MAX : null;
    };
  }

  private boolean isUnderContract(Tender tender) {
    return lot == null
        ? tender.lots().containsValue(LotStatus.COMPLETE)
        : tender.lots().get(lot) == LotStatus.COMPLETE;
  }

  private @Nullable String basis(Context context) {
    return switch (about) {
      case TERMS -> context.procedure().basis(Parameter.COMPLAINT_TERMS_END_BEFORE_DEADLINE);
      case SELECTION, AWARD -> context.procedure().basis(Parameter.COMPLAINT_AWARD_WINDOW);
      case CANCELLATION -> context.procedure().basis(Parameter.CANCELLATION_APPEAL);
      case CHANGE -> null;
    };
  }
}
