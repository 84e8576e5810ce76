package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.api.MoveTables.Row;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everybody tries everything. One purchase is carried through over HTTP; before each step,
 * everybody who may not do it tries the very same. What to expect is read from the pages under
 * {@code docs/machines}, not from the program.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessTest implements WithDemoCity {

  /** Not signed in. */
  private static final @Nullable String NOBODY = null;

  @LocalServerPort int port;

  private final MoveTables tables = MoveTables.read();
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Set<String>> done = new TreeMap<>();
  private final Set<String> tried = new TreeSet<>();

  private DemoHttp enrol() {
    var http = new DemoHttp(port);
    var crowd = new Crowd(http);
    crowd.enrol("officer-2", "officer", Set.of());
    crowd.enrol("observer", "officer", Set.of());
    crowd.enrol("neighbour", null, Set.of());
    for (String key : crowd.keys()) {
      var mine = new TreeSet<>(Set.of("resident"));
      WholeLife.TEAM.getOrDefault(key, Set.of()).forEach(r -> mine.add(r.word()));
      if (Set.of("acme", "bolt", "cora", "della", "elm", "fern", "helio").contains(key)) {
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
    var life = new Life(http, this::everybodyElseTries);
    var whole = new WholeLife(http, life);
    whole.plan();
    reads(http, life, Map.of(whole.need(), Reading.EVERYBODY));
    whole.askTheMarket();
    whole.draftTender();
    reads(http, life, Map.of(whole.tender(), Reading.STAFF));
    var sealed = new SealedAccess(life, roles, this::expect);
    sealed.draftsAreCheckedFor(whole.tender(), Reading.STAFF);
    whole.commentOnDraft();
    reads(http, life, Map.of(whole.tender(), Reading.EVERYBODY));
    whole.publishTender();
    reads(http, life, Map.of(whole.tender(), Reading.EVERYBODY));
    sealed.draftsAreCheckedFor(whole.tender(), Reading.EVERYBODY);
    whole.sealBids();
    reads(http, life, Map.of(whole.bid("acme"), only("acme"), whole.bid("bolt"), only("bolt")));
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
    reads(
        http,
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
            sheets.put(thing, only(owner));
          }
        });
    assertThat(sheets).hasSize(6);
    reads(http, life, sheets);
    whole.decide();
    whole.deliver();
    reads(http, life, atTheEnd(life));
    var small = new Life(http, this::everybodyElseTries);
    var purchase = new SmallLife(http, small);
    purchase.ask();
    reads(http, small, Map.of(purchase.id(), Reading.STAFF));
    purchase.approve();
    reads(http, small, Map.of(purchase.id(), Reading.EVERYBODY));
    purchase.end();
    var declared = new Life(http, this::everybodyElseTries);
    var emergency = new EmergencyLife(http, declared);
    emergency.declare();
    reads(http, declared, Map.of(emergency.id(), Reading.STAFF));
    emergency.confirm();
    reads(http, declared, Map.of(emergency.id(), Reading.EVERYBODY));
    emergency.end();
    everyVerbIsRefusedToEveryRoleOutsideItsRows(
        http, life, Map.of(Thing.PURCHASE, small, Thing.EMERGENCY, declared));

    assertThat(wrong).as("of " + tried.size() + " attempts").isEmpty();
    everyCellOfTheMatrixWasTried();
  }

  /** Who may read one thing. */
  record Reading(boolean staff, boolean everybody, Set<String> others) {
    static final Reading STAFF = new Reading(true, false, Set.of());
    static final Reading EVERYBODY = new Reading(true, true, Set.of());

    Reading and(String other) {
      return new Reading(staff, everybody, Set.of(other));
    }

    boolean allows(String who, Set<String> roles) {
      boolean works =
          roles.stream()
              .anyMatch(r -> !Set.of("resident", "supplier", "administrator").contains(r));
      return everybody || staff && works || others.contains(who);
    }
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

  private static Reading only(String who) {
    return new Reading(false, false, Set.of(who));
  }

  private void reads(DemoHttp http, Life life, Map<StreamId, Reading> expected) {
    expected.forEach((thing, reading) -> {
      String address = Life.address(thing);
      expect("GET " + address, NOBODY, http.get(NOBODY, address), Set.of(401));
      roles.forEach((who, mine) ->
          expect(
              "GET " + address,
              who,
              http.get(who, address),
              reading.allows(who, mine) ? Set.of(200) : Set.of(404)));
    });
    roles.forEach((who, mine) -> {
      var listed = new TreeSet<String>();
      Answer one = http.get(who, "/api/v1/procurements/" + life.id());
      if (one.status() == 200) {
        one.json()
            .get("things")
            .forEach(t -> listed.add(t.get("thing").asString() + ":" + t.get("id").asString()));
      }
      expected.forEach((thing, reading) -> {
        tried.add("list " + thing + " " + who);
        if (listed.contains(thing.toString()) != reading.allows(who, mine)) {
          wrong.add(who + " finds " + thing + " in the list: " + listed);
        }
      });
      boolean staff = Reading.STAFF.allows(who, mine);
      Answer history = http.get(who, "/api/v1/procurements/" + life.id() + "/history?limit=100");
      expect("GET history", who, history, staff ? Set.of(200) : Set.of(404));
      expected.forEach((thing, reading) -> {
        if (history.text().contains(thing.toString()) && !reading.allows(who, mine)) {
          wrong.add(who + " finds " + thing + " in the history");
        }
      });
    });
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

  private void everybodyElseTries(Life.Step step) {
    List<Row> rows = tables.rows(step.thing(), step.from(), step.verb());
    var may = new TreeSet<String>();
    var unlike = new TreeSet<String>();
    rows.forEach(r -> {
      may.addAll(r.who());
      unlike.addAll(r.notWhoDid());
    });
    String what = step.thing().word() + " " + step.verb();
    expect(what, NOBODY, step.by(NOBODY), Set.of(401));
    roles.forEach((who, mine) -> {
      if (mine.stream().noneMatch(may::contains)) {
        expect(what, who, step.by(who), refusals(step.route() != null, step.thing(), mine));
      } else if (!who.equals(step.who()) && didOneOf(step, unlike, who)) {
        Answer answer = step.by(who);
        expect(what + " (four eyes)", who, answer, Set.of(403));
        if (!answer.code().equals("machine.same-person")) {
          wrong.add(what + " (four eyes) by " + who + ": " + answer.text());
        }
      } else if (isARivals(step, who)) {
        Set<Integer> refusals = step.route() == null ? Set.of(403, 404, 409) : Set.of(404);
        expect(what + " (another's)", who, step.by(who), refusals);
      }
    });
    done.computeIfAbsent(key(step), _ -> new TreeSet<>()).add(step.verb() + "/" + step.who());
  }

  private boolean didOneOf(Life.Step step, Set<String> verbs, String who) {
    Set<String> earlier = done.getOrDefault(key(step), Set.of());
    return verbs.stream().anyMatch(v -> earlier.contains(v + "/" + who));
  }

  private static String key(Life.Step step) {
    return step.thing().plural();
  }

  /**
   * What somebody without the role is told. At an address of its own a bid is not there for others,
   * nor an opening for those who are not staff; whoever knows of the opening is told what is
   * missing.
   */
  private static Set<Integer> refusals(boolean ownAddress, Thing thing, Set<String> mine) {
    if (!ownAddress) {
      return Set.of(403, 404);
    }
    return Set.of(thing == Thing.OPENING && Reading.STAFF.allows("", mine) ? 403 : 404);
  }

  /** Something that belongs to one supplier or one evaluator, tried by another. */
  private static boolean isARivals(Life.Step step, String who) {
    return step.from() != null
        && !who.equals(step.who())
        && (Set.of("acme", "bolt", "cora").contains(step.who())
                && Set.of("acme", "bolt", "cora").contains(who)
            || step.thing() == Thing.SHEET);
  }

  /** At the end, with nothing but the address: who has no role in any row is told so or less. */
  private void everyVerbIsRefusedToEveryRoleOutsideItsRows(
      DemoHttp http, Life whole, Map<Thing, Life> others) {
    for (Thing thing : Thing.values()) {
      Life life = others.getOrDefault(thing, whole);
      StreamId one =
          life.things().keySet().stream()
              .filter(s -> s.thing() == thing)
              .findFirst()
              .orElseThrow(() -> new AssertionError("the story has no " + thing.word()));
      String etag =
          String.valueOf(http.get(life.things().get(one), Life.address(one)).header("ETag"));
      for (String verb : tables.verbs(thing)) {
        var may = tables.who(thing, verb);
        boolean creates = tables.creates(thing, verb);
        String address = creates ? life.creationAddress(thing) : Life.address(one) + "/" + verb;
        for (String who : roles.keySet()) {
          if (roles.get(who).stream().noneMatch(may::contains)) {
            Answer answer =
                creates
                    ? http.post(who, address, Map.of())
                    : http.post(who, address, Map.of(), "If-Match", etag);
            expect(thing.word() + " " + verb, who, answer, Set.of(403, 404));
          }
        }
        expect(
            thing.word() + " " + verb, NOBODY, http.post(NOBODY, address, Map.of()), Set.of(401));
        atTheirOwnAddresses(life, one, verb);
      }
    }
  }

  private void atTheirOwnAddresses(Life life, StreamId thing, String verb) {
    var may = tables.who(thing.thing(), verb);
    for (Route route : Route.of(thing, verb)) {
      String what = route.method() + " " + route.path() + " for " + verb;
      expect(what, NOBODY, life.at(NOBODY, route), Set.of(401));
      roles.forEach((who, mine) -> {
        if (mine.stream().noneMatch(may::contains)) {
          expect(what, who, life.at(who, route), refusals(true, thing.thing(), mine));
        }
      });
    }
  }

  private void expect(String what, @Nullable String who, Answer answer, Set<Integer> statuses) {
    tried.add(what + " by " + who);
    if (!statuses.contains(answer.status())) {
      wrong.add(what + " by " + who + ": expected " + statuses + ", got " + told(answer));
    }
  }

  private static String told(Answer answer) {
    return answer.status() + " at " + answer.response().uri().getPath() + ": " + answer.text();
  }

  private void everyCellOfTheMatrixWasTried() throws IOException {
    for (Thing thing : Thing.values()) {
      for (String verb : tables.verbs(thing)) {
        assertThat(tried).contains(thing.word() + " " + verb + " by null");
        for (String role : AccessPage.ROLES) {
          if (!tables.who(thing, verb).contains(role)) {
            assertThat(
                    roles.entrySet().stream()
                        .filter(e -> e.getValue().contains(role))
                        .anyMatch(e ->
                            tried.contains(thing.word() + " " + verb + " by " + e.getKey())
                                || e.getValue().stream()
                                    .anyMatch(tables.who(thing, verb)::contains)))
                .as(thing.word() + " " + verb + " by " + role)
                .isTrue();
          }
        }
      }
    }
  }
}
