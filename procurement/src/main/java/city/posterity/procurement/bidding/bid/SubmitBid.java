package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.bidding.bid.Envelope.Kind;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sealed envelopes arrive. The moment the command takes effect is the moment of receipt. What is
 * inside is not looked at: nobody can. A later version replaces the earlier one.
 *
 * @param version one more than the version that is there, 1 for the first
 * @param docset number of the amendment that the bidder worked from, 0 for the tender as published
 * @param declaration with what words the bidder declares the bid complete and checked
 */
public record SubmitBid(int version, List<Envelope> envelopes, int docset, String declaration)
    implements Command {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public SubmitBid {
    envelopes = List.copyOf(envelopes);
  }

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    int expected = context.self(Bid.class).version() + 1;
    return Outcome.collect()
        .require(
            version >= expected,
            () ->
                Finding.of(BidRule.VERSION_TAKEN, "version", version, "expected", expected)
                    .at("/version"))
        .require(
            version <= expected,
            () ->
                Finding.of(BidRule.VERSION_SKIPPED, "version", version, "expected", expected)
                    .at("/version"))
        .add(current(tender, docset))
        .add(envelopes(tender))
        .require(
            !declaration.isBlank(),
            () -> Finding.of(BidRule.DECLARATION_MISSING).at("/declaration"))
        .orElse(() ->
            new BidEvent.BidSealed(
                version, envelopes, SubmissionWindow.micros(context.now()), docset, declaration));
  }

  static List<Finding> current(Tender tender, int docset) {
    return docset == tender.amendments()
        ? List.of()
        : List.of(
            Finding.of(BidRule.DOCUMENTS_OUTDATED, "docset", docset, "current", tender.amendments())
                .at("/docset"));
  }

  private List<Finding> envelopes(Tender tender) {
    var findings = new ArrayList<Finding>();
    var wanted =
        tender.terms().envelopes() == 2 ? List.of(Kind.TECHNICAL, Kind.PRICE) : List.of(Kind.WHOLE);
    if (!envelopes.stream().map(Envelope::kind).sorted().toList().equals(wanted)) {
      findings.add(
          Finding.of(
                  BidRule.ENVELOPES_DIFFER,
                  "wanted",
                  words(wanted),
                  "given",
                  words(envelopes.stream().map(Envelope::kind).toList()))
              .at("/envelopes"));
    }
    for (int i = 0; i < envelopes.size(); i++) {
      if (!SHA256.matcher(envelopes.get(i).sha256()).matches()) {
        findings.add(Finding.of(BidRule.DIGEST_MALFORMED).at("/envelopes/" + i + "/sha256"));
      }
      if (envelopes.get(i).size() <= 0) {
        findings.add(Finding.of(BidRule.ENVELOPE_EMPTY).at("/envelopes/" + i + "/size"));
      }
    }
    return findings;
  }

  private static String words(List<Kind> kinds) {
    return String.join(
        ", ", kinds.stream().map(k -> k.name().toLowerCase(java.util.Locale.ROOT)).toList());
  }
}
