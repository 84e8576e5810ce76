package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.BidPackage.Document;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for other parts of the program that submit a bid for somebody, or let openers open: on
 * the same path, under the same rules and with the same traces as over HTTP.
 */
@Component
public final class SealedBids {

  private static final JsonMapper JSON = CoreJson.builder().build();

  private final Sealing sealing;
  private final Submissions submissions;
  private final Openings openings;
  private final DatabaseClock clock;

  SealedBids(Sealing sealing, Submissions submissions, Openings openings, DatabaseClock clock) {
    this.sealing = sealing;
    this.submissions = submissions;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * A version of a bid, packed.
   *
   * @param bid must have been started
   * @param docset number of the amendment that the bidder worked from
   * @param envelopes packages as {@link BidPackage} makes them, by kind
   */
  public record Version(
      StreamId bid,
      int number,
      int docset,
      String declaration,
      Map<Envelope.Kind, byte[]> envelopes) {

    public Version {
      envelopes = Map.copyOf(envelopes);
    }
  }

  /** Packs what a bid says and its documents. */
  public static byte[] pack(BidContent content, List<Document> documents) {
    return BidPackage.of(JSON.writeValueAsBytes(content), documents);
  }

  /**
   * Uploads and submits; what counts is the moment of this call.
   *
   * @throws city.posterity.cityhall.casefile.CasefileException if it is refused
   */
  public Receipt submit(UUID cityId, Actor actor, Version version) {
    List<Submissions.Declared> declared;
    try {
      declared =
          sealing.seal(cityId, actor, version.bid().id(), version.number(), version.envelopes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return submissions.commit(
        new Submissions.Request(
            cityId, actor, version.bid().id(), version.number(), clock.now(), null, null),
        new Submissions.Commit(declared, version.docset(), version.declaration()));
  }

  /**
   * Decrypts and shows what is due at this stage of an opening; the openers have to have come.
   *
   * @throws city.posterity.cityhall.casefile.CasefileException if it is refused
   */
  public Receipt reveal(UUID cityId, Actor actor, StreamId opening, List<String> anomalies) {
    return openings.reveal(
        new Openings.Request(cityId, actor, null, null, null), opening.id(), anomalies, false);
  }
}
