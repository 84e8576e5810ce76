package city.posterity.procurement.laws;

import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;

/** 4: how a tender ends follows from how its lots ended, and from nothing else. */
final class Outcome04 implements Law {

  @Override
  public int number() {
    return 4;
  }

  @Override
  public void rest(World world) {
    require(
        world.all(Tender.class).count() <= 1 && world.all(Need.class).count() <= 1,
        "a procurement has one need and one tender");
    world.tender().ifPresent(this::check);
  }

  private void check(Tender tender) {
    var lots = tender.lots().values();
    boolean ended =
        lots.stream()
            .allMatch(l ->
                switch (l) {
                  case UNSUCCESSFUL, CANCELLED, COMPLETE -> true;
                  case PLANNED, ACTIVE -> false;
                });
    TenderStatus expected =
        lots.contains(LotStatus.COMPLETE)
            ? TenderStatus.CONCLUDED
            : lots.contains(LotStatus.UNSUCCESSFUL)
                ? TenderStatus.UNSUCCESSFUL
                : TenderStatus.CANCELLED;
    switch (tender.status()) {
      case CONCLUDED, UNSUCCESSFUL, CANCELLED ->
          require(
              ended && tender.status() == expected,
              "the tender is %s with lots %s",
              tender.status(),
              lots);
      case WITHDRAWN, DRAFTING, REVIEW, APPROVED ->
          require(
              lots.stream().allMatch(LotStatus.PLANNED::equals),
              "the tender is %s with lots %s",
              tender.status(),
              lots);
      case LIVE, CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL ->
          require(!ended, "the tender is %s although its lots are %s", tender.status(), lots);
    }
  }
}
