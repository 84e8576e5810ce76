package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everybody tries everything with a purchase that is carried through over HTTP, a small one and an
 * emergency; see {@link PolicyAccessTest} for policies.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessTest implements WithDemoCity {

  private static final List<Thing> BUYING =
      Stream.of(Thing.values()).filter(t -> !t.isOfPolicy()).toList();

  private static final List<String> BUYERS =
      Stream.of(Role.values()).filter(r -> r.isHuman() && !r.isOfPolicy()).map(Role::word).toList();

  /** Sample people who may just what another may who tries. */
  private static final Set<String> ALIKE =
      Set.of("drafter", "moderator", "responder", "clerk", "elm", "fern", "helio");

  @LocalServerPort int port;

  private final Map<String, Set<String>> roles = new LinkedHashMap<>();

  private DemoHttp enrol() {
    var http = new DemoHttp(port);
    var crowd = new Crowd(http);
    crowd.enrol("officer-2", "officer", Set.of());
    crowd.enrol("observer", "officer", Set.of());
    crowd.enrol("neighbour", null, Set.of());
    for (String key : crowd.keys()) {
      if (ALIKE.contains(key)) {
        continue;
      }
      var mine = new TreeSet<>(Set.of("resident"));
      WholeLife.TEAM.getOrDefault(key, Set.of()).forEach(r -> mine.add(r.word()));
      if (Set.of("acme", "bolt", "cora", "della").contains(key)) {
        mine.add("supplier");
      }
      if (Set.of("administrator", "reviewer").contains(key)) {
        mine.add(key);
      }
      if (key.equals("need")) {
        mine.add("need-officer");
      }
      roles.put(key, mine);
    }
    return http;
  }

  @Test
  void nobodyDoesOrReadsWhatIsNotTheirs() throws IOException {
    var http = enrol();
    var attempts = new Attempts(http, roles);
    var life = new Life(http, attempts::everybodyElseTries);
    var whole = new WholeLife(http, life);
    whole.plan();
    attempts.reads(life, Map.of(whole.need(), Reading.EVERYBODY));
    whole.askTheMarket();
    whole.draftTender();
    attempts.reads(life, Map.of(whole.tender(), Reading.STAFF));
    var sealed = new SealedAccess(life, roles, attempts::expect);
    sealed.draftsAreCheckedFor(whole.tender(), Reading.STAFF);
    whole.commentOnDraft();
    attempts.reads(life, Map.of(whole.tender(), Reading.EVERYBODY));
    whole.publishTender();
    attempts.reads(life, Map.of(whole.tender(), Reading.EVERYBODY));
    sealed.draftsAreCheckedFor(whole.tender(), Reading.EVERYBODY);
    whole.sealBids();
    attempts.reads(
        life,
        Map.of(whole.bid("acme"), Reading.only("acme"), whole.bid("bolt"), Reading.only("bolt")));
    aDraftRivalIsNotEvenThere(http, whole);
    sealed.bidderAloneReads(whole.bid("acme"), "acme");
    sealed.nobodyReadsDocuments(whole.bid("acme"), "acme");
    sealed.openingIsFoundByStaff(whole.tender(), 423);
    whole.closeBids();
    sealed.nobodyReadsDocuments(whole.bid("acme"), "acme");
    sealed.openingIsFoundByStaff(whole.tender(), 200);
    whole.openBids();
    sealed.bidderAloneReads(whole.bid("acme"), "acme");
    sealed.documentsAreRead(whole.bid("acme"), Reading.STAFF.and("acme"));
    sealed.anybodyReadsTheKeys();
    attempts.reads(
        life,
        Map.of(
            whole.bid("acme"),
            Reading.STAFF.and("acme"),
            whole.bid("bolt"),
            Reading.STAFF.and("bolt")));
    whole.score();
    var sheets = new LinkedHashMap<StreamId, Reading>();
    life.things()
        .forEach((thing, owner) -> {
          if (thing.thing() == Thing.SHEET) {
            sheets.put(thing, Reading.only(owner));
          }
        });
    assertThat(sheets).hasSize(6);
    attempts.reads(life, sheets);
    whole.decide();
    whole.deliver();
    attempts.reads(life, atTheEnd(life));
    var small = new Life(http, attempts::everybodyElseTries);
    var purchase = new SmallLife(http, small);
    purchase.ask();
    attempts.reads(small, Map.of(purchase.id(), Reading.STAFF));
    purchase.approve();
    attempts.reads(small, Map.of(purchase.id(), Reading.EVERYBODY));
    purchase.end();
    var declared = new Life(http, attempts::everybodyElseTries);
    var emergency = new EmergencyLife(http, declared);
    emergency.declare();
    attempts.reads(declared, Map.of(emergency.id(), Reading.STAFF));
    emergency.confirm();
    attempts.reads(declared, Map.of(emergency.id(), Reading.EVERYBODY));
    emergency.end();
    attempts.everyVerbIsRefusedToEveryRoleOutsideItsRows(List.of(Thing.PURCHASE), small);
    attempts.everyVerbIsRefusedToEveryRoleOutsideItsRows(List.of(Thing.EMERGENCY), declared);
    var others = BUYING.stream().filter(t -> t != Thing.PURCHASE && t != Thing.EMERGENCY).toList();
    attempts.everyVerbIsRefusedToEveryRoleOutsideItsRows(others, life);
    attempts.everyCellOfTheMatrixWasTried(BUYING, BUYERS);
  }

  /** Everything there is, once the contract runs. */
  private static Map<StreamId, Reading> atTheEnd(Life life) {
    var readings = new LinkedHashMap<StreamId, Reading>();
    life.things()
        .forEach((thing, owner) ->
            readings.put(
                thing,
                switch (thing.thing()) {
                  case NEED,
                      TENDER,
                      ENGAGEMENT,
                      ENQUIRY,
                      CONTRACT,
                      MILESTONE,
                      // answered, and so for everybody
                      OBSERVATION,
                      CHANGE,
                      OBLIGATION ->
                      Reading.EVERYBODY;
                  case BID, COMPLAINT -> Reading.STAFF.and(owner);
                  case TEAM -> Reading.STAFF.and("administrator");
                  case PURCHASE, EMERGENCY, POLICY, CLAUSE, INPUT, THEME, RESPONSE, REVISION ->
                      throw new AssertionError("a case of its own");
                  case AWARD, INVOICE -> Reading.STAFF.and("acme");
                  case OPENING,
                      EVALUATION,
                      SHEET,
                      REDACTION,
                      STATEMENT,
                      ATTESTATION,
                      DEPARTURE,
                      REGIME ->
                      Reading.STAFF;
                }));
    return readings;
  }

  /** To somebody else a sealed bid answers as one that never was. */
  private void aDraftRivalIsNotEvenThere(DemoHttp http, WholeLife whole) {
    String there = Life.address(whole.bid("acme"));
    String never = Life.address(new StreamId(Thing.BID, new UUID(1, 1)));
    for (String who : List.of("bolt", "officer", "resident", "neighbour")) {
      assertThat(http.get(who, there).text().replace(there, ""))
          .isEqualTo(
              http.get(who, never)
                  .text()
                  .replace(never, "")
                  .replace(new UUID(1, 1).toString(), whole.bid("acme").id().toString()));
    }
  }
}
