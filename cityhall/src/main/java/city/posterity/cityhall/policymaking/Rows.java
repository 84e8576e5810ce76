package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;
import static city.posterity.cityhall.policymaking.internal.db.Tables.POLICY;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.input.Contribution;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.input.Translation;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Anchor;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.policymaking.wording.Quote;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows of one policy. */
final class Rows {

  private final DSLContext database;
  private final UUID cityId;
  private final Procurement policy;

  Rows(DSLContext database, UUID cityId, Procurement policy) {
    this.database = database;
    this.cityId = cityId;
    this.policy = policy;
  }

  UUID cityId() {
    return cityId;
  }

  void policy(PolicyProcess process, Instant at) {
    var row = database.newRecord(POLICY);
    row.setCityId(cityId);
    row.setId(policy.id());
    row.setName(process.charter().name());
    row.setTitle(process.charter().title());
    row.setReach(Engine.word(process.charter().reach()));
    row.setStatus(Engine.word(process.status()));
    row.setPublicAt(moment(process.groupApprovedAt()));
    row.setChangedAt(moment(at));
    database
        .insertInto(POLICY)
        .set(row)
        .onConflict(POLICY.CITY_ID, POLICY.ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  void input(Input input, Alike alike) {
    Contribution said = input.contribution();
    Quote quote = said.quote();
    Translation translation = input.translation();
    boolean erased = input.isErased();
    var anchor = Anchor.of(said, policy);
    var row = database.newRecord(INPUT);
    row.setCityId(cityId);
    row.setId(input.id().id());
    row.setPolicyId(policy.id());
    row.setStatus(Engine.word(input.status()));
    row.setKind(Engine.word(said.kind()));
    row.setChannel(Engine.word(said.channel()));
    row.setRound(said.round());
    row.setClause(said.clause());
    row.setVersion(said.version());
    row.setQuote(quote == null ? null : quote.exact());
    row.setQuotePrefix(quote == null ? null : quote.prefix());
    row.setQuoteSuffix(quote == null ? null : quote.suffix());
    row.setPlace(anchor.map(a -> Engine.word(a.place())).orElse(null));
    row.setPlaceClause(anchor.map(Anchor::clause).orElse(null));
    row.setPlaceScore(anchor.map(Anchor::score).orElse(null));
    row.setLanguage(said.language());
    row.setSector(said.sector() == null ? null : Engine.word(said.sector()));
    row.setPeople(said.people());
    row.setAuthor(said.author().value());
    row.setReceivedAt(moment(input.receivedAt()));
    row.setSaid(erased ? null : said.text().value());
    row.setReplacement(erased ? null : value(said.replacement()));
    row.setShownAs(erased ? null : value(said.name()));
    row.setTranslated(erased || translation == null ? null : translation.text().value());
    row.setByMachine(translation == null ? null : translation.byMachine());
    row.setAlike(erased ? null : alike.of(cityId, said.text().value(), value(said.replacement())));
    row.setReadable(input.isReadable(policy.only(PolicyProcess.class)));
    row.setThemes(input.themes().toArray(UUID[]::new));
    row.setSortedTwice(input.secondThemes().isPresent());
    row.setAnswered(
        policy.stream(Response.class)
            .filter(Response::counts)
            .anyMatch(r -> r.answers(input, policy)));
    row.setAppealed(input.appealedAt() != null);
    row.setModeratedAt(
        input.moderation().stream().anyMatch(m -> m.to() != InputStatus.PUBLISHED)
            ? moment(input.moderation().getLast().at())
            : null);
    database
        .insertInto(INPUT)
        .set(row)
        .onConflict(INPUT.CITY_ID, INPUT.ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /** Says anew where the words stand that contributions are about: the text has changed. */
  void anchors() {
    var changed =
        database
            .select(
                INPUT.CLAUSE, INPUT.VERSION, INPUT.QUOTE, INPUT.QUOTE_PREFIX, INPUT.QUOTE_SUFFIX)
            .from(INPUT)
            .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy.id()))
            .and(INPUT.CLAUSE.isNotNull())
            .groupBy(
                INPUT.CLAUSE, INPUT.VERSION, INPUT.QUOTE, INPUT.QUOTE_PREFIX, INPUT.QUOTE_SUFFIX)
            .fetch();
    for (var r : changed) {
      Quote quote =
          r.value3() == null ? null : new Quote(r.value3(), text(r.value4()), text(r.value5()));
      Anchor.of(r.value1(), r.value2(), quote, policy)
          .ifPresent(a ->
              database
                  .update(INPUT)
                  .set(INPUT.PLACE, Engine.word(a.place()))
                  .set(INPUT.PLACE_CLAUSE, a.clause())
                  .set(INPUT.PLACE_SCORE, a.score())
                  .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy.id()))
                  .and(INPUT.CLAUSE.eq(r.value1()))
                  .and(INPUT.VERSION.eq(r.value2()))
                  .and(INPUT.QUOTE.isNotDistinctFrom(r.value3()))
                  .and(INPUT.QUOTE_PREFIX.isNotDistinctFrom(r.value4()))
                  .and(INPUT.QUOTE_SUFFIX.isNotDistinctFrom(r.value5()))
                  .execute());
    }
  }

  /** Says anew what somebody in the group can read. */
  void readable(PolicyProcess process) {
    var read =
        process.activeMembers().stream().flatMap(m -> m.reads().stream()).distinct().toList();
    database
        .update(INPUT)
        .set(
            INPUT.READABLE,
            DSL.field(
                INPUT.TRANSLATED.isNotNull().or(INPUT.SAID.isNull()).or(INPUT.LANGUAGE.in(read))))
        .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy.id()))
        .execute();
  }

  /** Says anew what is answered: responses or the themes they are about have changed. */
  void answered() {
    var answers =
        policy.stream(Response.class).filter(Response::counts).map(Response::answer).toList();
    var inputs = answers.stream().flatMap(a -> a.inputs().stream()).distinct().toList();
    var answeredThemes =
        answers.stream()
            .flatMap(a -> a.themes().stream())
            .map(t -> Theme.standing(policy, t))
            .collect(Collectors.toSet());
    UUID[] themes =
        policy.stream(Theme.class)
            .map(t -> t.id().id())
            .filter(t -> answeredThemes.contains(Theme.standing(policy, t)))
            .toArray(UUID[]::new);
    var is = INPUT.ID.in(inputs).or(DSL.arrayOverlap(INPUT.THEMES, themes));
    database
        .update(INPUT)
        .set(INPUT.ANSWERED, DSL.field(is))
        .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy.id()))
        .and(INPUT.ANSWERED.isDistinctFrom(DSL.field(is)))
        .execute();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static @Nullable String value(@Nullable Personal value) {
    return value == null ? null : value.value();
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
