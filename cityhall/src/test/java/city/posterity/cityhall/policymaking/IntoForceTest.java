package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.Clauses.charterOf;
import static city.posterity.cityhall.policymaking.Clauses.wording;
import static city.posterity.cityhall.policymaking.Clauses.words;
import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.departure.SignWaiver;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.process.BeginReview;
import city.posterity.procurement.policymaking.process.ConfirmPolicy;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.process.RepealPolicy;
import city.posterity.procurement.policymaking.process.Review;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a body adopts is what gates go by, from the day that its launch names. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({StandingTime.class, CityStage.class})
class IntoForceTest implements WithDatabase {

  private static final Check BLOCKING =
      new Check(
          "G0",
          List.of(),
          "true",
          List.of("procurement.need.reuse_considered"),
          "procurement.need.reuse_considered == true",
          "",
          List.of(),
          Consequence.BLOCK,
          true,
          List.of(),
          2,
          "Look in the city's store.",
          List.of());

  @Autowired CityStage stage;
  @Autowired StandingTime time;
  @Autowired OftenNotKept often;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  @Test
  void anAdoptedClauseStopsANeedUntilTwoPeopleWaiveItInPublic() throws Exception {
    UUID before = need();
    var story =
        stage
            .begins()
            .chartered(charterOf("shuts-a-gate", "en"))
            .says("OUR-1", wording(BLOCKING, words("en", "Look for what is there")))
            .finalised()
            .adopted();
    accept(need());
    story.launched();
    UUID tooEarly = need();
    story.waits(Duration.ofDays(3));
    assertThat(story.made().process().status()).isEqualTo(PolicyStatus.IN_FORCE);
    accept(before);
    accept(tooEarly);

    UUID after = need();
    assertThatThrownBy(() -> accept(after))
        .isInstanceOfSatisfying(
            CasefileException.Refused.class,
            e ->
                assertThat(e.findings())
                    .anySatisfy(f -> assertThat(f.facts()).containsEntry("clause", "OUR-1")));
    var departure = new StreamId(Thing.DEPARTURE, RowId.next());
    stage.does(
        after,
        OFFICER,
        departure,
        new Depart(
            DepartureKind.WAIVER,
            "OUR-1",
            "The store was emptied in spring and nothing is left in it.",
            Role.PROCUREMENT_OFFICER,
            PolicyStory.day(time.now()).plusDays(60)));
    assertThatThrownBy(() -> accept(after)).isInstanceOf(CasefileException.Refused.class);
    stage.does(after, APPROVER, departure, new SignWaiver(Role.APPROVER));
    accept(after);
    assertThat(published(after)).contains("OUR-1", "The store was emptied in spring");

    String address = "/policies/" + story.id();
    assertThat(body(address))
        .contains("How it is kept", "Purchases judged", "OUR-1")
        .containsPattern("100 %");
    assertThat(body(address + "/launch"))
        .contains("Adopted on", "The council", "Look for what is there", "In force from")
        .contains(ModelFile.sha256(bytes(address + "/model.json")))
        .contains(ModelFile.sha256(bytes(address + "/pack.yaml")));
    assertThat(body(address + "/launch?plain=true")).contains("Plain Look for what is there");
    assertThat(body(address + "/launch/slides"))
        .contains("What changes", "Need before purchase", "In force from");
    assertThat(ModelReader.read(bytes(address + "/model.json")).problems()).isEmpty();

    story.does(PolicyStory.SPONSOR, new BeginReview(Review.Trigger.OTHER, "It is never kept."));
    assertThatThrownBy(() -> accept(need())).isInstanceOf(CasefileException.Refused.class);
    story.does(PolicyStory.CLERK, new RepealPolicy("The council has ended it."));
    accept(need());
  }

  /** One that is ready to be accepted. */
  private UUID need() {
    UUID id = RowId.next();
    var need = new StreamId(Thing.NEED, id);
    stage.does(
        id,
        NEED_OFFICER.with(Set.of(Role.NEED_OFFICER)),
        need,
        new ProposeNeed("Benches", "Nowhere to sit", "A place to rest", "department", null));
    team(id, NEED_OFFICER, Role.NEED_OFFICER);
    team(id, OFFICER, Role.PROCUREMENT_OFFICER);
    team(id, APPROVER, Role.APPROVER);
    stage.does(
        id, NEED_OFFICER, need, new OpenConsultation(time.now().plus(Duration.ofDays(21)), "web"));
    return id;
  }

  private void team(UUID id, Actor actor, Role role) {
    stage.does(
        id,
        ADMINISTRATOR,
        new StreamId(Thing.TEAM, id),
        new AssignMember(actor.person(), Fixtures.CITY, "it", Set.of(role)));
  }

  private void accept(UUID id) {
    time.pass(Duration.ofDays(22));
    stage.does(
        id,
        APPROVER,
        new StreamId(Thing.NEED, id),
        new AcceptNeed("Nothing can be shared or repaired.", "People need to rest."));
  }

  private byte[] bytes(String path) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String body(String path) throws Exception {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private String published(UUID id) throws Exception {
    String page = "";
    for (int i = 0; i < 40 && !page.contains("OUR-1"); i++) {
      Thread.sleep(250);
      page = body("/procurements/ocds-000000-" + id);
    }
    return page;
  }

  @Test
  void aClauseThatIsOftenNotKeptHasThePolicyLookedAtAgainOnce() {
    var story =
        stage
            .begins()
            .chartered(charterOf("often-not-kept", "en"))
            .says("SEEN-1", wording(null, words("en", "Look")))
            .finalised()
            .adopted()
            .launched()
            .waits(Duration.ofDays(3));
    for (int i = 0; i < 9; i++) {
      judged(i < 3 ? "FAIL" : "PASS", i == 0);
    }
    looks();
    assertThat(story.made().process().status())
        .as("nine purchases are too few")
        .isEqualTo(PolicyStatus.IN_FORCE);
    judged("NOT_APPLICABLE", false);
    looks();
    assertThat(story.made().process().status()).isEqualTo(PolicyStatus.IN_FORCE);
    judged("PASS", false);
    looks();
    assertThat(story.made().process().review())
        .hasValueSatisfying(r -> {
          assertThat(r.trigger()).isEqualTo(Review.Trigger.CLAUSES_NOT_APPLIED);
          assertThat(r.grounds()).isEqualTo("SEEN-1: not kept in 3 of 10 purchases.");
        });
    story.does(
        PolicyStory.SPONSOR,
        new ConfirmPolicy("It is right.", PolicyStory.day(time.now()).plusYears(1)));
    looks();
    assertThat(story.made().process().status())
        .as("what was seen before counts no longer")
        .isEqualTo(PolicyStatus.IN_FORCE);
  }

  private void looks() {
    time.pass(Duration.ofHours(2));
    often.run();
  }

  private void judged(String outcome, boolean departed) {
    database
        .insertInto(DSL.table(DSL.name("guidance", "standing")))
        .columns(
            Stream.of(
                    "city_id",
                    "policy_id",
                    "clause",
                    "procurement_id",
                    "thing",
                    "gate",
                    "outcome",
                    "at",
                    "departed")
                .map(c -> DSL.field(DSL.name(c)))
                .toList())
        .values(
            stage.city(),
            "often-not-kept",
            "SEEN-1",
            UUID.randomUUID(),
            "need",
            "G0",
            outcome,
            time.now().atOffset(ZoneOffset.UTC),
            departed)
        .execute();
  }
}
