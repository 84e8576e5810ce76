package city.posterity.cityhall.api;

import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.procurement.machine.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everybody tries the addresses that belong to sealed bids and their opening, and to no verb. */
record SealedAccess(Life life, Map<String, Set<String>> roles, Expectation expectation) {

  /** Notes an attempt, and what is wrong with its answer. */
  interface Expectation {
    void expect(String what, @Nullable String who, Answer answer, Set<Integer> statuses);
  }

  /** A draft can be checked by whoever may read the tender. */
  void draftsAreCheckedFor(StreamId tender, Reading reading) {
    everybody(
        new Route("POST", Life.address(tender) + "/bid-check", utf8("{}"), 200),
        who -> reading.allows(who, roles.getOrDefault(who, Set.of())) ? 200 : 404);
  }

  void bidderAloneReads(StreamId bid, String bidder) {
    for (String what : List.of("/versions/1/parts", "/receipt", "/receipts")) {
      everybody(get(Life.address(bid) + what), who -> who.equals(bidder) ? 200 : 404);
    }
  }

  /** Not even the bidder, before the opening. */
  void nobodyReadsDocuments(StreamId bid, String bidder) {
    for (String what : List.of("/documents", "/documents/1")) {
      everybody(get(Life.address(bid) + what), who -> who.equals(bidder) ? 423 : 404);
    }
  }

  void documentsAreRead(StreamId bid, Reading reading) {
    for (String what : List.of("/documents", "/documents/1")) {
      everybody(
          get(Life.address(bid) + what),
          who -> reading.allows(who, roles.getOrDefault(who, Set.of())) ? 200 : 404);
    }
  }

  /**
   * @param status that staff are answered; to others there is nothing at any time
   */
  void openingIsFoundByStaff(StreamId tender, int status) {
    everybody(
        new Route("POST", Life.address(tender) + "/openings", utf8("{}"), status),
        who -> Reading.STAFF.allows(who, roles.getOrDefault(who, Set.of())) ? status : 404);
  }

  void anybodyReadsTheKeys() {
    Route keys = get("/api/v1/keys/receipts");
    expectation.expect("GET " + keys.path(), null, life.at(null, keys), Set.of(200));
  }

  private void everybody(Route route, Function<String, Integer> status) {
    String what = route.method() + " " + route.path();
    expectation.expect(what, null, life.at(null, route), Set.of(401));
    roles
        .keySet()
        .forEach(
            who -> expectation.expect(what, who, life.at(who, route), Set.of(status.apply(who))));
  }

  private static Route get(String path) {
    return new Route("GET", path, new byte[0], 200);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
