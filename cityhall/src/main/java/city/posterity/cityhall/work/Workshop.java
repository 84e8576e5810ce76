package city.posterity.cityhall.work;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.costing.CostTotals;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.forms.RecordView;
import city.posterity.cityhall.guidance.FieldCounsel;
import city.posterity.cityhall.guidance.Judging;
import city.posterity.cityhall.guidance.ListTable;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CostBars;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Problem;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.PlanItem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page about a procurement needs: names, sentences, forms in the reader's language. */
@Component
final class Workshop {

  private final Texts texts;
  private final People people;
  private final RuleTexts rules;
  private final WorkOptions.Choices choices;
  private final Judging judging;

  Workshop(
      Texts texts, People people, RuleTexts rules, WorkOptions.Choices choices, Judging judging) {
    this.judging = judging;
    this.texts = texts;
    this.people = people;
    this.rules = rules;
    this.choices = choices;
  }

  /** Whether somebody acts for the city or another buyer. */
  boolean isOfBuyer(Caller caller) {
    OrganisationId organisation = caller.actor().organisation();
    return organisation != null
        && people.organisation(organisation).filter(o -> o.is(OrganisationKind.BUYER)).isPresent();
  }

  Names names(Locale locale) {
    return new Names(texts, locale, people);
  }

  FormContext form(Desk desk, @Nullable StreamId target, Locale locale, Names names) {
    return context(desk, locale, new WorkOptions(desk, target, names, choices, null));
  }

  /** With what is to be told beside the fields. */
  FormContext form(
      Desk desk,
      @Nullable StreamId target,
      Locale locale,
      Names names,
      @Nullable FieldCounsel counsel) {
    return context(desk, locale, new WorkOptions(desk, target, names, choices, counsel));
  }

  private FormContext context(Desk desk, Locale locale, Options options) {
    return new FormContext(
        texts,
        locale,
        desk.zone(),
        people.city().currency().getCurrencyCode(),
        desk.caller().actor().person(),
        options);
  }

  /** What a thing says, for reading. */
  List<RecordView.Row> rows(Desk desk, State state, Locale locale, Names names) {
    return RecordView.of(
        records(desk, state, locale).isPresent() ? valueless((Statement) state) : state,
        form(desk, state.id(), locale, names),
        new Sentences(locale, desk, names));
  }

  /** What the cost sheets of an opened bid come to; empty for all else. */
  List<CostTotals> totals(Desk desk, State state, Locale locale) {
    BidContent content = state instanceof Bid bid ? bid.content() : null;
    return state instanceof Bid bid && content != null
        ? CostTotals.of(
            desk.procurement().get(Tender.class, bid.tender()).terms(),
            content.prices(),
            new Formats(texts, locale, desk.zone()))
        : List.of();
  }

  /** What the options of a plan cost; they are compared in its currency. */
  CostBars bars(OptionsAppraisal options, PlanItem plan, ZoneId zone, Locale locale) {
    return CostBars.of(
        options.appraised().options().stream()
            .map(o -> new CostBars.Amount(o.title(), o.cost(), o.low(), o.high()))
            .toList(),
        plan.estimate().currency(),
        new Formats(texts, locale, zone));
  }

  /** A list of records that somebody entered, which is shown as a table; empty for all else. */
  Optional<ListTable> records(Desk desk, State state, Locale locale) {
    return state instanceof Statement said
        ? judging.table(desk.procurement(), said, locale)
        : Optional.empty();
  }

  private static Statement valueless(Statement s) {
    return new Statement(s.id(), s.status(), s.path(), "", s.source(), s.at());
  }

  /** Reasons against it as problems beside fields, each with what would be right. */
  List<Problem> problems(List<Finding> findings, Locale locale) {
    return findings.stream()
        .map(f -> {
          String fix = rules.fix(f, locale);
          String message = rules.message(f, locale);
          String basis = f.basis();
          return new Problem(
              f.ruleId(),
              f.pointer(),
              basis == null
                  ? texts.text(locale, "work.finding", message, fix)
                  : texts.text(locale, "work.finding.based", message, fix, basis));
        })
        .toList();
  }
}
