package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.SubmissionWindow;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tender and the bid on it of whoever asks.
 *
 * @param bidId what the bid is or will be called
 * @param bid absent until it is begun
 * @param ocid name of the procurement
 */
record OfferPlace(
    Caller caller,
    Procurement procurement,
    String ocid,
    Tender tender,
    StreamId bidId,
    @Nullable Bid bid,
    Instant now,
    Formats formats,
    FormContext form) {

  UUID cityId() {
    return caller.cityId();
  }

  UUID id() {
    return bidId.id();
  }

  Asked asked() {
    return Asked.by(tender);
  }

  /** Why nothing can be submitted now; empty while it can. */
  List<Finding> closed() {
    return SubmissionWindow.of(tender, now);
  }

  /** Number of the version that would be submitted next. */
  int next() {
    return bid == null ? 1 : bid.version() + 1;
  }

  boolean is(BidStatus status) {
    return bid != null && bid.status() == status;
  }

  String formAddress() {
    return "/bids/for/" + tender.id().id();
  }

  String address() {
    return "/bids/" + id();
  }

  String title() {
    return tender.terms().title();
  }

  String text(String key, Object... arguments) {
    return formats.texts().text(formats.locale(), key, arguments);
  }
}
