package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.bidding.opening.Opening.Stage;
import city.posterity.procurement.bidding.opening.OpeningEvent.*;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the opening. */
final class OpeningFold {

  private OpeningFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof OpeningPrepared p) {
      return new Opening(
          id,
          OpeningStatus.READY,
          p.tender(),
          Stage.FIRST,
          p.bids(),
          p.commitment(),
          p.bids().stream().map(LockedBid::bid).toList(),
          p.earliest(),
          List.of(),
          null,
          0,
          List.of(),
          List.of(),
          null,
          Set.of());
    }
    Opening o = (Opening) Objects.requireNonNull(before);
    return switch ((OpeningEvent) event) {
      case OpeningPrepared _ -> throw new IllegalStateException("prepared twice: " + id);
      case OpenerAttended a -> attended(o, a);
      case GatheringEnded _ -> gathering(o, OpeningStatus.READY, List.of(), null, o.attempts() + 1);
      case Opened e -> opened(o, record(o, e), e.anomalies(), e.at());
      case PricesRevealed e -> opened(o, record(o, e), e.anomalies(), e.at());
      case OpeningSigned(var person, var _, var last) -> signed(o, person, last);
      case PricesCalled(var bids, var at) -> called(o, bids, at);
      case OpeningCancelled _ ->
          gathering(o, OpeningStatus.CANCELLED, o.present(), o.until(), o.attempts());
    };
  }

  private static Opening attended(Opening o, OpenerAttended a) {
    var present = new ArrayList<>(o.present());
    present.add(new Attendance(a.person(), a.unit(), a.at()));
    return gathering(
        o,
        a.quorum() ? OpeningStatus.COMBINING : OpeningStatus.GATHERING,
        present,
        a.until(),
        o.attempts());
  }

  private static List<OpenedBid> record(Opening o, Opened e) {
    return o.bids().stream()
        .flatMap(locked ->
            e.bids().stream()
                .filter(r -> r.bid().equals(locked.bid()))
                .map(r ->
                    new OpenedBid(
                        locked,
                        r.content() == null ? List.<LotPrice>of() : r.content().prices(),
                        r.unreadable())))
        .toList();
  }

  private static List<OpenedBid> record(Opening o, PricesRevealed e) {
    return o.record().stream()
        .map(line ->
            e.bids().stream()
                .filter(r -> r.bid().equals(line.bid().bid()))
                .findFirst()
                .map(r -> new OpenedBid(line.bid(), r.prices(), r.unreadable()))
                .orElse(line))
        .toList();
  }

  private static Opening opened(
      Opening o, List<OpenedBid> record, List<String> anomalies, Instant at) {
    var all = new ArrayList<>(o.anomalies());
    all.addAll(anomalies);
    return new Opening(
        o.id(),
        OpeningStatus.OPENED,
        o.tender(),
        o.stage(),
        o.bids(),
        o.commitment(),
        o.due(),
        o.earliest(),
        o.present(),
        o.until(),
        o.attempts(),
        record,
        all,
        at,
        Set.of());
  }

  private static Opening signed(Opening o, PersonId person, boolean last) {
    var signed = new LinkedHashSet<>(o.signed());
    signed.add(person);
    return new Opening(
        o.id(),
        last ? OpeningStatus.RECORDED : OpeningStatus.OPENED,
        o.tender(),
        o.stage(),
        o.bids(),
        o.commitment(),
        o.due(),
        o.earliest(),
        o.present(),
        o.until(),
        o.attempts(),
        o.record(),
        o.anomalies(),
        o.openedAt(),
        signed);
  }

  private static Opening called(Opening o, List<StreamId> bids, Instant at) {
    return new Opening(
        o.id(),
        OpeningStatus.READY,
        o.tender(),
        Stage.PRICES,
        o.bids(),
        o.commitment(),
        bids,
        at,
        List.of(),
        null,
        0,
        o.record(),
        o.anomalies(),
        o.openedAt(),
        Set.of());
  }

  private static Opening gathering(
      Opening o,
      OpeningStatus status,
      List<Attendance> present,
      @Nullable Instant until,
      int attempts) {
    return new Opening(
        o.id(),
        status,
        o.tender(),
        o.stage(),
        o.bids(),
        o.commitment(),
        o.due(),
        o.earliest(),
        present,
        until,
        attempts,
        o.record(),
        o.anomalies(),
        o.openedAt(),
        o.signed());
  }
}
