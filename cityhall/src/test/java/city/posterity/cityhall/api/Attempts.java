package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.api.MoveTables.Row;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What everybody tries, and what is wrong with the answers. What to expect is read from the pages
 * under {@code docs/machines}, not from the program.
 */
final class Attempts {

  /** Not signed in. */
  private static final @Nullable String NOBODY = null;

  private final DemoHttp http;
  private final Map<String, Set<String>> roles;
  private final MoveTables tables = MoveTables.read();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Set<String>> done = new TreeMap<>();
  private final Set<String> tried = new TreeSet<>();

  /**
   * @param roles of each person who tries
   */
  Attempts(DemoHttp http, Map<String, Set<String>> roles) {
    this.http = http;
    this.roles = Map.copyOf(roles);
  }

  /** Everybody asks for some things, for the list of all and for their history. */
  void reads(Life life, Map<StreamId, Reading> expected) {
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
        boolean inList = reading.allows(who, mine) && !thing.thing().isCrowd();
        if (listed.contains(thing.toString()) != inList) {
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

  /** Before a step is done, everybody who may not do it tries the very same. */
  void everybodyElseTries(Life.Step step) {
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
  void everyVerbIsRefusedToEveryRoleOutsideItsRows(Collection<Thing> things, Life life) {
    for (Thing thing : things) {
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

  void expect(String what, @Nullable String who, Answer answer, Set<Integer> statuses) {
    tried.add(what + " by " + who);
    if (!statuses.contains(answer.status())) {
      wrong.add(what + " by " + who + ": expected " + statuses + ", got " + told(answer));
    }
  }

  private static String told(Answer answer) {
    return answer.status() + " at " + answer.response().uri().getPath() + ": " + answer.text();
  }

  /**
   * Every role with every verb that it may not do.
   *
   * @param words of the roles that somebody can have where these things are
   */
  void everyCellOfTheMatrixWasTried(Collection<Thing> things, Collection<String> words) {
    assertThat(wrong).as("of " + tried.size() + " attempts").isEmpty();
    for (Thing thing : things) {
      for (String verb : tables.verbs(thing)) {
        var may = tables.who(thing, verb);
        assertThat(tried).contains(thing.word() + " " + verb + " by null");
        words.stream()
            .filter(role -> !may.contains(role))
            .forEach(role ->
                assertThat(
                        roles.entrySet().stream()
                            .filter(e -> e.getValue().contains(role))
                            .anyMatch(e ->
                                tried.contains(thing.word() + " " + verb + " by " + e.getKey())
                                    || e.getValue().stream().anyMatch(may::contains)))
                    .as(thing.word() + " " + verb + " by " + role)
                    .isTrue());
      }
    }
  }
}
