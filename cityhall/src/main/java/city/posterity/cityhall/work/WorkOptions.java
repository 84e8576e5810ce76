package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.Advice;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.guidance.FieldCounsel;
import city.posterity.cityhall.people.Directory;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractCosts;
import city.posterity.procurement.delivery.contract.ReportYear;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.disclosure.redaction.RedactableFields;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.ReviewOutcome;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the forms of one procurement. */
final class WorkOptions implements Options {

  /** Texts that the rules ask for in some cases only, and say so themselves. */
  private static final Set<String> MAYBE_EMPTY =
      Set.of(
          "AcceptMilestone.answer",
          "AssignMember.unit",
          "AcceptMilestone.reason",
          "ApproveTender.note",
          "Classification.description",
          "ChangeProposal.text",
          "ClaimMilestone.place",
          "Criterion.description",
          "EnterObligation.text",
          "GiveOpinion.text",
          "LineActual.reason",
          "Lot.description",
          "RateIndicator.note",
          "Subcontractor.exclusionCheck",
          "TenderTerms.deliveryPlace",
          "WriteSheet.reason",
          "Score.reason",
          "MilestonePlan.description",
          "ContractTerms.description",
          "TransferObligation.note",
          "ReviewObligation.note",
          "RecordHandOver.note",
          "InvoiceData.sha256",
          "Answer.reference",
          "Check.expression",
          "Check.howToFix",
          "Check.statement",
          "Figure.source",
          "Figure.unit",
          "HoldInput.note",
          "Linkage.how",
          "OpenTheme.summary",
          "Resolution.dissent",
          "RewordTheme.summary",
          "Wording.principle",
          "Words.plain",
          "Words.rationale");

  /** What other answers decide on, so that it is not called optional. */
  private static final Set<String> CONDITIONAL =
      Set.of(
          "Answer.reference",
          "Check.expression",
          "Check.statement",
          "Edit.fromVersion",
          "Edit.wording",
          "SubmitInput.replacement");

  private final Desk desk;
  private final @Nullable StreamId target;
  private final Naming naming;
  private final Choices choices;
  private final @Nullable FieldCounsel counsel;

  WorkOptions(
      Desk desk,
      @Nullable StreamId target,
      Naming naming,
      Choices choices,
      @Nullable FieldCounsel counsel) {
    this.counsel = counsel;
    this.desk = desk;
    this.target = target;
    this.naming = naming;
    this.choices = choices;
  }

  @Override
  public Optional<Advice> advice(Class<?> record, String component) {
    return counsel == null ? Optional.empty() : counsel.at(record, component);
  }

  @Override
  public Optional<List<Option>> of(Class<?> record, String component) {
    // who can be in a working group is asked of the city like who can be in a team
    if (PolicyOptions.isOf(record) && !component.equals("person")) {
      return new PolicyOptions(desk, target, naming).of(record, component);
    }
    return switch (component) {
      case "lot" -> isWithinTerms(record) ? none() : some(lots());
      case "bid" -> some(bids());
      case "award" ->
          some(things(desk.all(Award.class), a -> a.status() == AwardStatus.FINAL, Award::id));
      case "contract" -> some(things(desk.all(Contract.class), _ -> true, Contract::id));
      case "target" -> record == ProposeRedaction.class ? some(redactable()) : none();
      case "pointer" -> record == ProposeRedaction.class ? some(places()) : none();
      case "ground" -> grounds(record);
      case "contacts" -> some(contacts());
      case "matter" -> some(matters(record));
      case "comment" -> record.getSimpleName().equals("AnswerComment") ? some(comments()) : none();
      case "milestone" -> some(things(desk.all(Milestone.class), _ -> true, Milestone::id));
      case "input" -> some(inputs());
      case "into" -> some(into(record));
      case "person" -> some(persons(record));
      case "organisation", "buyer", "procuringEntity", "buyers" ->
          some(
              organisations(
                  record.getSimpleName().equals("Quotation")
                      ? OrganisationKind.SUPPLIER
                      : OrganisationKind.BUYER));
      case "newSupplier" -> some(organisations(OrganisationKind.SUPPLIER));
      case "unit" -> record.getSimpleName().equals("AssignMember") ? some(units()) : none();
      case "procedureId" -> some(procedures());
      case "roles" -> some(roles());
      case "documentType" -> some(documentTypes());
      case "criterion" -> some(criteria());
      case "scores" -> some(scored());
      case "answers" -> some(asked());
      case "features" -> some(features());
      case "costs" -> some(costs());
      case "indicator" -> some(indicators());
      case "nothingLeft" -> some(aftermath());
      case "lines" -> record == ReportYear.class ? some(costLines()) : none();
      case "item" -> items(record);
      default -> none();
    };
  }

  @Override
  public List<Option> further(Class<?> record, String component, List<String> values) {
    if (record == Answer.class && component.equals("inputs")) {
      return choices.contributions(desk, values).stream()
          .map(i -> new Option(i.id().id().toString(), naming.title(desk, i)))
          .toList();
    }
    return PolicyOptions.isOf(record)
        ? new PolicyOptions(desk, target, naming).further(record, component, values)
        : List.of();
  }

  @Override
  public Optional<Elsewhere> elsewhere(Class<?> record, String component) {
    return record == TenderTerms.class && component.equals("costing")
        ? Optional.of(costing())
        : Optional.empty();
  }

  private Elsewhere costing() {
    Tender tender =
        target == null
            ? null
            : desk.shown(target)
                .filter(Tender.class::isInstance)
                .map(Tender.class::cast)
                .orElse(null);
    if (tender == null) {
      return new Elsewhere(naming.costing("later"), "", "");
    }
    boolean there = tender.terms().costing() != null;
    if (tender.publishedAt() == null) {
      return new Elsewhere(
          naming.costing(there ? "draft" : "none"),
          naming.costing("open"),
          "/work/tenders/" + tender.id().id() + "/costing");
    }
    return new Elsewhere(
        naming.costing(there ? "frozen" : "never"),
        there ? naming.costing("read") : "",
        there ? "/procurements/" + desk.ocid() + "/method" : "");
  }

  @Override
  public boolean isFixed(Class<?> record, String component) {
    return switch (record.getSimpleName() + "." + component) {
      case "WriteSheet.bid",
          "BidScores.bid",
          "Assessment.criterion",
          "ChangeProposal.contract",
          "InvoiceData.contract",
          "EnterObligation.contract",
          "DraftContract.award",
          "ReportObservation.milestone" ->
          true;
      default -> false;
    };
  }

  @Override
  public boolean mayBeEmpty(Class<?> record, String component) {
    return mayBeLeftEmpty(record, component);
  }

  static boolean mayBeLeftEmpty(Class<?> record, String component) {
    return MAYBE_EMPTY.contains(record.getSimpleName() + "." + component);
  }

  @Override
  public boolean isConditional(Class<?> record, String component) {
    return component.equals("ground") && record.getSimpleName().endsWith("Purchase")
        || CONDITIONAL.contains(record.getSimpleName() + "." + component);
  }

  @Override
  public Optional<String> automatic(Class<?> record, String component) {
    return switch (record.getSimpleName() + "." + component) {
      case "GiveInput.input", "GiveComment.comment", "RecordContact.contact" ->
          Optional.of(UUID.randomUUID().toString());
      case "TenderDocument.id" -> Optional.of(UUID.randomUUID().toString().substring(0, 8));
      case "ReconfirmBid.docset" ->
          desk.first(Tender.class).map(t -> String.valueOf(t.amendments()));
      case "MatchInvoice.version" ->
          desk.first(Contract.class).map(c -> String.valueOf(c.version()));
      default -> Optional.empty();
    };
  }

  private static Optional<List<Option>> some(List<Option> options) {
    return Optional.of(options);
  }

  /** Terms name the lots that they themselves are about to bring into being. */
  private static boolean isWithinTerms(Class<?> record) {
    return record.getSimpleName().equals("Item") || record.getSimpleName().equals("PaymentShare");
  }

  private static Optional<List<Option>> none() {
    return Optional.empty();
  }

  private <S> List<Option> things(
      List<S> all,
      java.util.function.Predicate<S> which,
      java.util.function.Function<S, StreamId> id) {
    return all.stream()
        .filter(which)
        .map(id)
        .map(i -> new Option(i.toString(), naming.thing(desk, i)))
        .toList();
  }

  private List<Option> lots() {
    return desk.worded(Tender.class)
        .flatMap(t -> t.terms().lots().stream())
        .map(l -> new Option(l.id(), l.title()))
        .toList();
  }

  /** Grounds of the pack, with what each says. */
  private Optional<List<Option>> grounds(Class<?> record) {
    return switch (record.getSimpleName()) {
      case "RequestPurchase", "EditPurchase", "PurchaseData" ->
          some(
              java.util.Optional.ofNullable(desk.procedure().light()).stream()
                  .flatMap(l -> l.grounds().values().stream())
                  .map(g -> new Option(g.code(), g.title()))
                  .toList());
      case "ProposeRedaction" ->
          some(
              desk.procedure().redactionGrounds().stream()
                  .map(g -> new Option(g.code(), g.title(), g.explanation()))
                  .toList());
      default -> none();
    };
  }

  /** Things in which something may be withheld. */
  private List<Option> redactable() {
    return things(desk.readable().toList(), s -> !RedactableFields.in(s).isEmpty(), State::id);
  }

  /** Texts and documents that may be withheld, by their places; one place may be in several. */
  private List<Option> places() {
    var all = new LinkedHashMap<String, String>();
    desk.readable()
        .forEach(s ->
            RedactableFields.wordsIn(s)
                .forEach((pointer, words) ->
                    all.merge(pointer, naming.place(desk, s, words), naming::either)));
    return all.entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList();
  }

  private List<Option> contacts() {
    return desk.all(Engagement.class).stream()
        .flatMap(e -> e.contacts().entrySet().stream())
        .map(e -> new Option(e.getKey().toString(), e.getValue().supplier()))
        .toList();
  }

  private List<Option> comments() {
    return desk.all(Tender.class).stream()
        .flatMap(t -> Optional.ofNullable(t.comments()).stream())
        .flatMap(c -> c.given().entrySet().stream())
        .filter(e -> e.getValue().reply() == null)
        .map(e -> new Option(e.getKey().toString(), e.getValue().text()))
        .toList();
  }

  /** What a declared emergency opened; whose outcome is reviewed is a contract. */
  private List<Option> matters(Class<?> record) {
    return desk.all(Emergency.class).stream()
        .flatMap(e -> e.matters().stream())
        .filter(m -> record != ReviewOutcome.class || m.kind() == MatterKind.CONTRACT)
        .map(m -> new Option(String.valueOf(m.number()), m.title(), m.reference()))
        .toList();
  }

  private List<Option> bids() {
    return things(
        desk.all(Bid.class),
        b -> b.status() == BidStatus.VALID || b.id().equals(target) || b.status().isOpen(),
        Bid::id);
  }

  private List<Option> inputs() {
    return desk.all(Need.class).stream()
        .flatMap(n -> n.inputs().entrySet().stream())
        .filter(e -> e.getValue().answer() == null)
        .map(e -> new Option(e.getKey().toString(), e.getValue().text()))
        .toList();
  }

  private List<Option> into(Class<?> record) {
    return record.getSimpleName().equals("MergeNeed")
        ? choices.otherNeeds(desk)
        : things(desk.all(Enquiry.class), e -> !e.id().equals(target), Enquiry::id);
  }

  private List<Option> persons(Class<?> record) {
    return switch (record.getSimpleName()) {
      case "ReleaseMember" ->
          desk.procurement().stream(Team.class)
              .flatMap(t -> t.members().stream())
              .map(m -> new Option(m.person().toString(), naming.person(m.person())))
              .distinct()
              .toList();
      case "SettleConflict" ->
          desk.all(Evaluation.class).stream()
              .flatMap(e -> e.active().stream())
              .map(m -> new Option(m.person().toString(), naming.person(m.person())))
              .toList();
      default -> staff();
    };
  }

  /** With their departments, because who may open bids depends on them. */
  private List<Option> staff() {
    var departments = new HashMap<String, String>();
    units().forEach(u -> departments.put(u.value(), u.label()));
    return choices.staff(desk.caller().cityId()).stream()
        .map(e -> {
          String unit = e.unit();
          String name =
              unit == null
                  ? e.name()
                  : naming.personOf(e.name(), departments.getOrDefault(unit, unit));
          return new Option(e.person().toString(), name, e.organisationName());
        })
        .toList();
  }

  private List<Option> organisations(OrganisationKind kind) {
    return choices.organisations(desk.caller().cityId(), kind).stream()
        .map(o -> new Option(o.id().toString(), o.name()))
        .toList();
  }

  private List<Option> units() {
    return choices.organisations(desk.caller().cityId(), OrganisationKind.BUYER).stream()
        .map(OrganisationView::units)
        .flatMap(List::stream)
        .map(u -> new Option(u.code(), u.name()))
        .distinct()
        .toList();
  }

  private List<Option> procedures() {
    return choices.pack(desk).procedures().values().stream()
        .map(p -> new Option(p.procedureId(), p.title()))
        .toList();
  }

  private List<Option> roles() {
    return Arrays.stream(Role.values())
        .filter(Role::isHuman)
        .filter(r -> !r.isOfPolicy())
        .filter(r -> r != Role.RESIDENT && r != Role.SUPPLIER && r != Role.ADMINISTRATOR)
        .map(r -> new Option(r.word(), naming.role(r)))
        .toList();
  }

  /** Codes of the OCDS documentType list that a tender has use for. */
  private List<Option> documentTypes() {
    return Stream.of(
            "biddingDocuments",
            "technicalSpecifications",
            "evaluationCriteria",
            "contractDraft",
            "clarifications")
        .map(code -> new Option(code, naming.documentType(code)))
        .toList();
  }

  private List<Option> criteria() {
    return tender().stream()
        .flatMap(t -> t.terms().criteria().stream())
        .map(c -> new Option(c.id(), c.title()))
        .toList();
  }

  private List<Option> scored() {
    return tender().stream()
        .flatMap(t -> t.terms().awardMethod().scored().stream())
        .map(c -> new Option(c.id(), c.title(), naming.levels(c)))
        .toList();
  }

  /** All that bidders answer or promise. */
  private List<Option> asked() {
    return Stream.concat(criteria().stream(), scored().stream()).toList();
  }

  private List<Option> features() {
    return method(AwardMethod.PriceWithFeatures.class)
        .flatMap(m -> m.features().stream())
        .map(f -> new Option(f.code(), f.title()))
        .toList();
  }

  private List<Option> costs() {
    return method(AwardMethod.LifeCycleCost.class)
        .flatMap(m -> m.costs().stream())
        .map(c -> new Option(c.id(), c.title()))
        .toList();
  }

  private <M extends AwardMethod> Stream<M> method(Class<M> type) {
    return tender().stream()
        .map(t -> t.terms().awardMethod())
        .filter(type::isInstance)
        .map(type::cast);
  }

  private List<Option> indicators() {
    return desk.all(Contract.class).stream()
        .flatMap(c -> c.terms().indicators().stream())
        .map(i -> new Option(i.id(), i.title()))
        .toList();
  }

  private List<Option> aftermath() {
    return Arrays.stream(Aftermath.values())
        .map(k -> new Option(k.word(), naming.aftermath(k)))
        .toList();
  }

  /** The lines of the cost sheet whose amounts of a year somebody states. */
  private List<Option> costLines() {
    return desk.all(Contract.class).stream()
        .filter(c -> target == null || c.id().equals(target))
        .flatMap(c -> ContractCosts.of(desk.procurement(), c).stream())
        .flatMap(c -> c.stated().stream())
        .map(l -> new Option(l.id(), naming.costLine(l)))
        .distinct()
        .toList();
  }

  private Optional<List<Option>> items(Class<?> record) {
    return switch (record.getSimpleName()) {
      case "RecordHandOver" ->
          some(
              desk.all(Contract.class).stream()
                  .flatMap(c -> c.terms().handOver().entrySet().stream())
                  .map(e -> new Option(e.getKey(), e.getValue()))
                  .toList());
      default -> none();
    };
  }

  private Optional<Tender> tender() {
    return desk.worded(Tender.class).findFirst();
  }

  /** Where the options of a form come from when they are not in the procurement. */
  interface Choices {
    List<Directory.Entry> staff(UUID cityId);

    List<OrganisationView> organisations(UUID cityId, OrganisationKind kind);

    city.posterity.procurement.pack.Pack pack(Desk desk);

    List<Option> otherNeeds(Desk desk);

    /** Of these ids, what the person may read. */
    List<Input> contributions(Desk desk, List<String> ids);
  }

  /** What things and people are called on the page. */
  interface Naming {
    String thing(Desk desk, StreamId id);

    String title(Desk desk, State state);

    String person(city.posterity.procurement.machine.PersonId id);

    String organisation(OrganisationId id);

    String role(Role role);

    /** Words of a thing, by the thing and how they begin. */
    String place(Desk desk, State state, String words);

    String either(String one, String other);

    String levels(QualityCriterion criterion);

    String documentType(String code);

    /** What is said of the costing method in the place of its fields, by a word. */
    String costing(String word);

    String aftermath(Aftermath kind);

    /** A line of a cost sheet with its unit. */
    String costLine(CostLine line);

    /** Of a tag such as {@code ar}. */
    String language(String tag);

    /** A word that can be chosen, by the key of its text. */
    String word(String key);

    String meeting(int number, String place);

    /** Somebody with the department. */
    String personOf(String name, String department);
  }
}
