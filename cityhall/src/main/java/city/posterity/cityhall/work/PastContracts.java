package city.posterity.cityhall.work;

import city.posterity.cityhall.appraisals.PastFigures;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.delivery.ForecastErrors;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Classification;
import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures of the city's own finished contracts, of which {@link Lessons} tells in words. */
@Component
class PastContracts implements PastFigures {

  private static final int SHOWN = 5;

  private final Lessons lessons;
  private final Casefile casefile;
  private final ForecastErrors errors;
  private final People people;
  private final Texts texts;

  PastContracts(
      Lessons lessons, Casefile casefile, ForecastErrors errors, People people, Texts texts) {
    this.errors = errors;
    this.people = people;
    this.texts = texts;
    this.lessons = lessons;
    this.casefile = casefile;
  }

  @Override
  public List<Past> of(Caller caller, UUID but, String code) {
    return lessons.purchases(caller, but, code).stream()
        .flatMap(p -> past(caller, p))
        .limit(SHOWN)
        .toList();
  }

  @Override
  public List<Off> off(Classification classification, Locale locale) {
    return errors.of(people.cityId(), classification.scheme(), classification.id()).stream()
        .map(p ->
            new Off(
                texts.text(locale, "delivery.stage." + p.stage()),
                p.contracts(),
                p.error(),
                new Money(p.perYear().setScale(2, RoundingMode.HALF_EVEN), p.currency())))
        .toList();
  }

  private Stream<Past> past(Caller caller, Procurement p) {
    var actor = BuyingCycle.withTeamRoles(p, caller.actor());
    String title =
        p.first(Tender.class)
            .map(t -> ((Tender) BuyingCycle.shownTo(p, actor, t)).terms().title())
            .orElse("");
    String address =
        casefile.ocid(caller.cityId(), p.id()).map(ocid -> "/procurements/" + ocid).orElse("");
    return p.stream(Contract.class)
        .filter(c -> c.endedAt() != null)
        .flatMap(c -> {
          LocalDate start = c.terms().start();
          LocalDate end = c.terms().end();
          return start == null || end == null
              ? Stream.empty()
              : Stream.of(
                  new Past(
                      title,
                      address,
                      c.originalValue(),
                      ContractTotals.of(p, c).paid(),
                      start,
                      end));
        });
  }
}
