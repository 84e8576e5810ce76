package city.posterity.procurement.bidding.opening;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.OPENER_AUDIT;
import static city.posterity.procurement.Fixtures.OPENER_LEGAL;
import static city.posterity.procurement.Fixtures.OPENER_LEGAL_TOO;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.bidding.Bidding.admits;
import static city.posterity.procurement.bidding.Bidding.bid;
import static city.posterity.procurement.bidding.Bidding.closes;
import static city.posterity.procurement.bidding.Bidding.gathers;
import static city.posterity.procurement.bidding.Bidding.get;
import static city.posterity.procurement.bidding.Bidding.offer;
import static city.posterity.procurement.bidding.Bidding.opening;
import static city.posterity.procurement.bidding.Bidding.opens;
import static city.posterity.procurement.bidding.Bidding.seals;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Assessment;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.bidding.bid.ExtendValidity;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.bidding.bid.WithdrawBid;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final AttendOpening ATTEND = new AttendOpening(true);
  private static final Instant EARLIEST = DEADLINE.plus(1, ChronoUnit.HOURS);

  // who comes when

  @Test
  void nobodyComesBeforeThePauseIsOver() {
    var story = closes(seals(aTender().live(), "acme"));

    assertThat(story.at(EARLIEST.minusNanos(1000)).findings(OPENER_LEGAL, opening(story), ATTEND))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("opening.too-early");
          assertThat(f.kind()).isEqualTo(Rule.Kind.NOT_YET);
          assertThat(f.facts()).containsEntry("earliest", EARLIEST.toString());
        });
    story.at(EARLIEST).does(OPENER_LEGAL, opening(story), ATTEND);
    assertThat(story.status(opening(story))).isEqualTo(OpeningStatus.GATHERING);
  }

  @Test
  void onePersonIsNoQuorumAndNeitherAreTwoOfOneUnit() {
    var story = closes(seals(aTender().live(), "acme")).at(EARLIEST);
    StreamId o = opening(story);
    story.does(OPENER_LEGAL, o, ATTEND);

    assertThat(story.refused(OPENER_LEGAL, o, ATTEND))
        .containsExactly("opening.already-here", "opening.same-unit");
    assertThat(story.refused(OPENER_LEGAL_TOO, o, ATTEND)).containsExactly("opening.same-unit");
    assertThat(story.refused(OPENER_LEGAL, o, new RevealBids(List.of(), List.of())))
        .containsExactly("machine.no-such-move");

    story.does(OPENER_AUDIT, o, ATTEND);
    assertThat(story.status(o)).isEqualTo(OpeningStatus.COMBINING);
    assertThat(story.does(OPENER_LEGAL_TOO, o, ATTEND).status(o))
        .isEqualTo(OpeningStatus.COMBINING);
  }

  @Test
  void outsidersTheAdministratorAndPeopleWithAStakeDoNotOpen() {
    var story = closes(seals(aTender().live(), "acme")).at(EARLIEST);
    StreamId o = opening(story);

    assertThat(story.refused(ADMINISTRATOR, o, ATTEND)).containsExactly("machine.role-missing");
    assertThat(story.refused(supplier("acme"), o, ATTEND)).containsExactly("machine.role-missing");
    assertThat(story.refused(OPENER_LEGAL, o, new AttendOpening(false)))
        .containsExactly("opening.conflict-of-interest");
    assertThat(story.refused(OPENER_LEGAL.with(Set.of(Role.OPENER)), o, new AttendOpening(false)))
        .containsExactly("opening.conflict-of-interest");
  }

  @Test
  void whoWroteTheTenderOrApprovedItAloneDoesNotOpenIt() {
    var story = closes(seals(aTender().live(), "acme")).at(EARLIEST);
    StreamId o = opening(story);
    for (var actor : List.of(OFFICER, APPROVER)) {
      story.does(
          ADMINISTRATOR,
          story.teamId(),
          new AssignMember(actor.person(), CITY, "purchasing", Set.of(Role.OPENER)));
    }

    assertThat(story.refused(OFFICER, o, ATTEND)).containsExactly("opening.wrote-the-tender");
    assertThat(story.refused(APPROVER, o, ATTEND)).containsExactly("opening.approved-alone");
  }

  @Test
  void aTenderIsNotPublishedWhileOneOfTheFewOpenersWroteIt() {
    var story = aTender().drafted();
    for (var opener : List.of(OPENER_AUDIT, OFFICER)) {
      var roles =
          opener == OFFICER ? Set.of(Role.PROCUREMENT_OFFICER, Role.OPENER) : Set.of(Role.OBSERVER);
      story.does(
          ADMINISTRATOR, story.teamId(), new AssignMember(opener.person(), CITY, "audit", roles));
    }
    story
        .does(OFFICER, story.tenderId(), new SubmitTender())
        .does(APPROVER, story.tenderId(), new ApproveTender(""));

    assertThat(story.refused(OFFICER, story.tenderId(), new PublishTender()))
        .containsExactly("tender.openers-missing");
  }

  @Test
  void whenTooFewComeInTimeItStartsAgainAndTheAttemptIsCounted() {
    var story = closes(seals(aTender().live(), "acme")).at(EARLIEST);
    StreamId o = opening(story);
    story.does(OPENER_LEGAL, o, ATTEND).at(EARLIEST.plus(2, ChronoUnit.HOURS));

    assertThat(story.status(o)).isEqualTo(OpeningStatus.READY);
    assertThat(story.get(Opening.class, o).attempts()).isEqualTo(1);
    assertThat(story.get(Opening.class, o).present()).isEmpty();

    gathers(story);
    assertThat(story.at(EARLIEST.plus(9, ChronoUnit.HOURS)).status(o))
        .isEqualTo(OpeningStatus.COMBINING);
  }

  // what is shown

  @Test
  void everyLockedBidIsAccountedForExactlyOnce() {
    var story = gathers(closes(seals(aTender().live(), "acme", "other", "gone")));
    StreamId o = opening(story);
    var acme = new RevealedBid(bid(story, "acme"), offer("L1", "100.00"), null);
    var both = new RevealedBid(bid(story, "other"), offer("L1", "90.00"), "cannot be both");
    var foreign = new RevealedBid(bid(story, "nobody"), offer("L1", "80.00"), null);

    assertThat(
            story.refused(
                OPENER_LEGAL, o, new RevealBids(List.of(acme, acme, both, foreign), List.of())))
        .containsExactlyInAnyOrder(
            "opening.bid-twice",
            "opening.bid-not-due",
            "opening.bid-missing",
            "opening.content-or-reason");
    assertThat(story.refused(OPENER_LEGAL_TOO, o, new RevealBids(List.of(acme), List.of())))
        .contains("opening.not-here");
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.LOCKED);
  }

  @Test
  void allBidsAreShownAtOnceAndTheRecordSaysWhatTheyWere() {
    var story = aTender().live();
    seals(story, "acme", "broken");
    story.does(supplier("acme"), bid(story, "acme"), new WithdrawBid());
    seals(story, "other");
    gathers(closes(story));
    StreamId o = opening(story);

    story.does(
        OPENER_AUDIT,
        o,
        new RevealBids(
            List.of(
                new RevealedBid(bid(story, "other"), offer("L1", "90.00"), null),
                new RevealedBid(bid(story, "broken"), null, "wrong key commitment")),
            List.of("one envelope was damaged")));

    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    assertThat(get(story, "other").status()).isEqualTo(BidStatus.OPENED);
    assertThat(get(story, "broken").status()).isEqualTo(BidStatus.UNREADABLE);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.WITHDRAWN);
    assertThat(get(story, "other").offerFor("L1").orElseThrow().price()).isEqualTo(eur("90.00"));
    Opening opening = story.get(Opening.class, o);
    assertThat(opening.record()).hasSize(2);
    assertThat(opening.record())
        .filteredOn(b -> b.bid().bid().equals(bid(story, "other")))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.prices()).extracting(LotPrice::price).containsExactly(eur("90.00"));
          assertThat(b.bid().receivedAt()).isEqualTo(get(story, "other").receivedAt());
          assertThat(b.bid().envelopes()).isEqualTo(get(story, "other").envelopes());
        });
    assertThat(opening.anomalies()).containsExactly("one envelope was damaged");
  }

  @Test
  void theRecordIsCompleteWhenEverybodyWhoWasThereHasSigned() {
    var story = gathers(closes(seals(aTender().live(), "acme")));
    StreamId o = opening(story);
    story
        .does(
            OPENER_LEGAL,
            o,
            new RevealBids(
                List.of(new RevealedBid(bid(story, "acme"), offer("L1", "1.00"), null)), List.of()))
        .does(OPENER_LEGAL, o, new SignOpening())
        .does(OPENER_LEGAL, o, new SignOpening());
    assertThat(story.status(o)).isEqualTo(OpeningStatus.OPENED);
    assertThat(story.refused(OPENER_LEGAL_TOO, o, new SignOpening()))
        .containsExactly("opening.not-here");

    story.does(OPENER_AUDIT, o, new SignOpening());

    assertThat(story.status(o)).isEqualTo(OpeningStatus.RECORDED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void nothingOfABidsContentIsInAnyEventBeforeTheOpening() {
    var story = gathers(closes(seals(aTender().live(), "acme", "other")));
    assertThat(story.history().toString()).doesNotContain("BidContent", "LotBid");

    var opened = opens(aTender().live(), Map.of("acme", offer("L1", "100.00")));
    assertThat(opened.history().toString()).contains("BidContent", "LotBid");
  }

  @Test
  void lotsWithoutEnoughBidsFailOnceTheyAreOpened() {
    var story = opens(aTender().withLots(2).live(), Map.of("acme", offer("L1", "100.00")));

    assertThat(story.tender().lots())
        .containsEntry("L1", LotStatus.ACTIVE)
        .containsEntry("L2", LotStatus.UNSUCCESSFUL);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);

    var strict =
        opens(
            aTender().withLots(2).with(Parameter.BIDS_MINIMUM, 2).live(),
            Map.of("acme", offer("L1", "100.00"), "other", offer("L2", "100.00")));
    assertThat(strict.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
  }

  @Test
  void theCommitmentChangesWithAnyBitOfTheSet() {
    var story = closes(seals(aTender().live(), "acme", "other"));
    List<LockedBid> bids = story.get(Opening.class, opening(story)).bids();
    String commitment = story.get(Opening.class, opening(story)).commitment();

    assertThat(commitment).matches("[0-9a-f]{64}");
    assertThat(LockedBid.commitment(bids.reversed())).isEqualTo(commitment);
    assertThat(LockedBid.commitment(bids.subList(0, 1))).isNotEqualTo(commitment);
  }

  // when the tender ends first

  @Test
  void whileACancellationIsPendingNobodyOpensAndAfterItAllStaysSealed() {
    var story = closes(seals(aTender().live(), "acme")).at(EARLIEST);
    story
        .does(
            OFFICER, story.tenderId(), new ProposeCancellation(null, "need-gone", "no more nights"))
        .does(APPROVER, story.tenderId(), new ApproveCancellation());
    assertThat(story.refused(OPENER_LEGAL, opening(story), ATTEND))
        .containsExactly("opening.on-hold");

    story.at(EARLIEST.plus(20, ChronoUnit.DAYS));

    assertThat(story.tender().status()).isEqualTo(TenderStatus.CANCELLED);
    assertThat(story.status(opening(story))).isEqualTo(OpeningStatus.CANCELLED);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(get(story, "acme").reason()).isEqualTo("tender-ended");
  }

  // what becomes of an opened bid

  @Test
  void aBidIsAdmittedOnceEveryCriterionIsAnsweredAndMet() {
    var story =
        opens(
            aTender().withTerms(t -> t.criteria.add(licence())).live(),
            Map.of("acme", answering("yes")));
    StreamId acme = bid(story, "acme");

    assertThat(story.refused(CHAIR, acme, new AdmitBid(List.of())))
        .containsExactly("bid.criterion-unassessed");
    assertThat(
            story.refused(
                CHAIR,
                acme,
                new AdmitBid(
                    List.of(
                        new Assessment("licence", false, ""), new Assessment("other", true, "x")))))
        .containsExactlyInAnyOrder(
            "bid.criterion-not-met", "bid.reason-missing", "bid.criterion-unknown");
    assertThat(story.refused(OFFICER, acme, new AdmitBid(List.of())))
        .containsExactly("machine.role-missing");

    admits(story, "acme");
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.VALID);
    assertThat(get(story, "acme").assessments()).hasSize(1);
  }

  @Test
  void aBidWhoseContentIsWrongIsNotAdmittedButDisqualified() {
    var story =
        opens(
            aTender().withTerms(t -> t.criteria.add(licence())).live(),
            Map.of("acme", offer("L1", "1.00")));
    StreamId acme = bid(story, "acme");

    assertThat(
            story.refused(
                CHAIR, acme, new AdmitBid(List.of(new Assessment("licence", true, "seen")))))
        .containsExactly("criterion-unanswered");
    assertThat(story.refused(CHAIR, acme, new DisqualifyBid("dislike", "")))
        .containsExactly("bid.ground-unknown", "bid.reason-missing");
    story.does(CHAIR, acme, new DisqualifyBid("content-wrong", "no answer about the licence"));
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.DISQUALIFIED);
    assertThat(get(story, "acme").ground()).isEqualTo("content-wrong");
  }

  @Test
  void aBidExpiresAfterItsLastDayUnlessTheBidderStaysBound() {
    LocalDate lastDay = LocalDate.of(2027, 3, 1);
    var content =
        new BidContent(
            List.of(LotBid.of("L1", eur("5.00"))), Map.of(), List.of(), List.of(), null, lastDay);
    var story = admits(opens(aTender().live(), Map.of("acme", content)), "acme");
    StreamId acme = bid(story, "acme");

    assertThat(story.at(Instant.parse("2027-03-01T23:59:59Z")).status(acme))
        .isEqualTo(BidStatus.VALID);
    assertThat(story.at(Instant.parse("2027-03-02T00:00:00Z")).status(acme))
        .isEqualTo(BidStatus.EXPIRED);
    assertThat(story.refused(supplier("acme"), acme, new ExtendValidity(lastDay)))
        .containsExactly("bid.validity-shorter", "bid.validity-over");
    assertThat(story.refused(supplier("other"), acme, new ExtendValidity(lastDay.plusDays(9))))
        .contains("bid.not-your-bid");
    story.does(supplier("acme"), acme, new ExtendValidity(lastDay.plusDays(9)));
    assertThat(story.status(acme)).isEqualTo(BidStatus.VALID);
  }

  // two envelopes

  @Test
  void pricesStaySealedUntilTheyAreCalledForAndOnlyThoseOfBidsThatPassedAreOpened() {
    var story = twoEnvelopes();
    StreamId o = opening(story);
    StreamId acme = bid(story, "acme");
    StreamId other = bid(story, "other");
    assertThat(get(story, "acme").offerFor("L1")).isEmpty();
    var prices = new RevealPrices(List.of(price(acme, "10.00")), List.of());
    assertThat(story.refused(OPENER_LEGAL, o, prices)).containsExactly("machine.no-such-move");

    story = callPrices(story, List.of(acme));
    gathers(story);

    assertThat(
            story.refused(
                OPENER_LEGAL,
                o,
                new RevealPrices(List.of(price(acme, "10.00"), price(other, "9.00")), List.of())))
        .containsExactly("opening.bid-not-due");
    assertThat(story.refused(OPENER_LEGAL, o, new RevealBids(List.of(), List.of())))
        .contains("opening.wrong-stage");
    story.does(OPENER_LEGAL, o, prices);
    assertThat(get(story, "acme").offerFor("L1").orElseThrow().price()).isEqualTo(eur("10.00"));
    assertThat(get(story, "other").isPriced()).isFalse();
    assertThat(story.get(Opening.class, o).record())
        .filteredOn(b -> b.bid().bid().equals(acme))
        .flatExtracting(OpenedBid::prices)
        .hasSize(1);
  }

  @Test
  void theTechnicalEnvelopeMayNotGiveAwayThePrice() {
    var story = gathers(closes(seals(aTender().withTerms(t -> t.envelopes = 2).live(), "acme")));

    assertThat(
            story.refused(
                OPENER_LEGAL,
                opening(story),
                new RevealBids(
                    List.of(new RevealedBid(bid(story, "acme"), offer("L1", "1.00"), null)),
                    List.of())))
        .containsExactly("opening.price-too-early");
  }

  @Test
  void aBidThatFallsOutBeforeItsPriceIsShownIsNotOpened() {
    var story = twoEnvelopes();
    StreamId acme = bid(story, "acme");
    StreamId other = bid(story, "other");
    story = callPrices(story, List.of(acme, other));
    story.does(CHAIR, other, new DisqualifyBid("exclusion", "it was convicted"));
    gathers(story)
        .does(
            OPENER_AUDIT,
            opening(story),
            new RevealPrices(List.of(new RevealedPrices(acme, List.of(), "wrong key")), List.of()));

    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.UNREADABLE);
    assertThat(get(story, "other").status()).isEqualTo(BidStatus.DISQUALIFIED);
    assertThat(story.events(BidEvent.PriceOpened.class)).isEmpty();
  }

  private static ProcurementStory twoEnvelopes() {
    var technical = BidContent.of(List.of(new LotBid("L1", null, List.of(), Map.of(), Map.of())));
    var story =
        opens(
            aTender().withTerms(t -> t.envelopes = 2).live(),
            Map.of("acme", technical, "other", technical));
    return admits(admits(story, "acme"), "other");
  }

  /** What the end of the scoring of quality brings about. */
  private static ProcurementStory callPrices(ProcurementStory story, List<StreamId> bids) {
    StreamId o = opening(story);
    Machine machine = story.engine().machine(o.thing());
    long version = story.procurement().held(o).orElseThrow().version() + 1;
    var event = new OpeningEvent.PricesCalled(bids, story.now());
    assertThat(machine.moves())
        .anySatisfy(m -> {
          assertThat(m.verb()).isEqualTo("call-prices");
          assertThat(m.from()).isEqualTo(story.status(o));
          assertThat(m.actors()).containsExactly(Role.CONSEQUENCE);
        });
    return story.follows(
        new Recorded(o, version, event, "call-prices", PersonId.NOBODY, story.now(), story.now()));
  }

  private static RevealedPrices price(StreamId bid, String amount) {
    return new RevealedPrices(
        bid, List.of(new LotPrice("L1", eur(amount), List.of(), Map.of())), null);
  }

  private static Criterion licence() {
    return new Criterion("licence", Criterion.Kind.SELECTION, "Has a licence", "");
  }

  private static BidContent answering(String answer) {
    return new BidContent(
        List.of(LotBid.of("L1", eur("5.00"))),
        Map.of("licence", answer),
        List.of(),
        List.of(),
        null,
        null);
  }
}
