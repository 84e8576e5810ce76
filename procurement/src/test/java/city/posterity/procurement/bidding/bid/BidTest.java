package city.posterity.procurement.bidding.bid;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.organisation;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.bidding.Bidding.bid;
import static city.posterity.procurement.bidding.Bidding.closes;
import static city.posterity.procurement.bidding.Bidding.envelope;
import static city.posterity.procurement.bidding.Bidding.envelopes;
import static city.posterity.procurement.bidding.Bidding.get;
import static city.posterity.procurement.bidding.Bidding.seals;
import static city.posterity.procurement.bidding.Bidding.starts;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.Envelope.Kind;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BidTest {

  private static final Actor ACME = supplier("acme");

  private final ProcurementStory story = aTender().withLots(2).live();
  private final StreamId acme = bid(story, "acme");

  // when it is in time

  @Test
  void aBidReceivedAtTheDeadlineItselfIsInTime() {
    starts(story, "acme").at(DEADLINE).does(ACME, acme, envelope(story, 1));

    assertThat(get(story, "acme").receivedAt()).isEqualTo(DEADLINE);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.SEALED);
  }

  @Test
  void aBidReceivedAMicrosecondBeforeTheDeadlineIsInTime() {
    starts(story, "acme")
        .at(DEADLINE.minus(1, ChronoUnit.MICROS))
        .does(ACME, acme, envelope(story, 1));

    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.SEALED);
  }

  @Test
  void aBidReceivedAMicrosecondAfterTheDeadlineIsLateAlthoughTheTenderIsNotClosedYet() {
    starts(story, "acme").at(DEADLINE.plus(1, ChronoUnit.MICROS));
    assertThat(story.tender().status()).isEqualTo(TenderStatus.LIVE);

    var findings = story.findings(ACME, acme, envelope(story, 1));

    assertThat(findings)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("bid.too-late");
          assertThat(f.kind()).isEqualTo(Rule.Kind.CLOSED);
          assertThat(f.facts())
              .containsEntry("received", "2027-02-01T12:00:00.000001Z")
              .containsEntry("deadline", "2027-02-01T12:00:00.000000Z");
        });
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.DRAFT);
  }

  @Test
  void nobodyCanStartReplaceOrWithdrawAfterTheDeadline() {
    seals(story, "acme").at(DEADLINE.plusSeconds(1));

    assertThat(story.refused(supplier("late"), bid(story, "late"), new StartBid()))
        .containsExactly("bid.too-late");
    assertThat(story.refused(ACME, acme, envelope(story, 2))).containsExactly("bid.too-late");
    assertThat(story.refused(ACME, acme, new WithdrawBid())).containsExactly("bid.too-late");
  }

  @Test
  void onceTheTenderIsClosedNothingComesInEvenIfItSaysItWasReceivedInTime() {
    starts(story, "acme");
    seals(story, "other");
    closes(story).withoutClockAt(DEADLINE.minusSeconds(5));

    assertThat(story.refused(ACME, acme, envelope(story, 1))).containsExactly("bid.tender-closed");
    assertThat(story.refused(supplier("late"), bid(story, "late"), new StartBid()))
        .containsExactly("bid.tender-closed");
  }

  @Test
  void nothingCanBeBidOnATenderThatIsNotPublished() {
    var drafted = aTender().drafted();

    assertThat(drafted.refused(ACME, bid(drafted, "acme"), new StartBid()))
        .containsExactly("bid.tender-not-live");
  }

  // whose it is

  @Test
  void anOrganisationHasOneBidUnderOneIdAndNoSecond() {
    starts(story, "acme");

    assertThat(story.refused(ACME, acme, new StartBid())).containsExactly("machine.no-such-move");
    var another = new StreamId(Thing.BID, new UUID(1, 2));
    assertThat(story.refused(ACME, another, new StartBid())).containsExactly("bid.wrong-id");
    assertThat(story.refused(ACME, bid(story, "other"), new StartBid()))
        .containsExactly("bid.wrong-id");
  }

  @Test
  void nobodyActsOnSomebodyElsesBid() {
    seals(story, "acme");
    Actor rival = supplier("rival");

    assertThat(story.refused(rival, acme, envelope(story, 2))).contains("bid.not-your-bid");
    assertThat(story.refused(rival, acme, new WithdrawBid())).contains("bid.not-your-bid");
    assertThat(story.refused(OFFICER, acme, new WithdrawBid()))
        .containsExactly("machine.role-missing");
  }

  @Test
  void theBuyerAndPeopleWithoutAnOrganisationCannotBid() {
    var insider = new Actor(person("x"), CITY, null, Set.of(Role.SUPPLIER));
    var nobody = new Actor(person("y"), null, null, Set.of(Role.SUPPLIER));

    assertThat(story.refused(insider, Bid.idOf(story.tenderId(), CITY), new StartBid()))
        .containsExactly("bid.buyer-bids");
    assertThat(story.refused(nobody, acme, new StartBid())).containsExactly("bid.no-organisation");
  }

  // what it is

  @Test
  void aLaterVersionReplacesTheEarlierOneWithItsOwnTimeOfReceipt() {
    seals(story, "acme");
    Instant first = get(story, "acme").receivedAt();
    var second =
        new SubmitBid(2, List.of(new Envelope(Kind.WHOLE, "d".repeat(64), 7)), 0, "complete");

    story.at(DEADLINE.minusSeconds(1)).does(ACME, acme, second);

    assertThat(get(story, "acme").version()).isEqualTo(2);
    assertThat(get(story, "acme").envelopes()).isEqualTo(second.envelopes());
    assertThat(get(story, "acme").receivedAt())
        .isEqualTo(DEADLINE.minusSeconds(1))
        .isNotEqualTo(first);
  }

  @Test
  void theSameVersionTwiceOrOneTooFarIsAConflict() {
    seals(story, "acme");

    assertThat(story.refused(ACME, acme, envelope(story, 1))).containsExactly("bid.version-taken");
    assertThat(story.refused(ACME, acme, envelope(story, 3)))
        .containsExactly("bid.version-skipped");
    assertThat(BidRule.VERSION_TAKEN.kind()).isEqualTo(Rule.Kind.CONFLICT);
  }

  @Test
  void everythingWrongWithTheEnvelopesIsSaidAtOnce() {
    starts(story, "acme");
    var wrong = new SubmitBid(1, List.of(new Envelope(Kind.PRICE, "nonsense", 0)), 3, " ");

    assertThat(story.refused(ACME, acme, wrong))
        .containsExactlyInAnyOrder(
            "bid.documents-outdated",
            "bid.envelopes-differ",
            "bid.digest-malformed",
            "bid.envelope-empty",
            "bid.declaration-missing");
  }

  @Test
  void twoEnvelopesAreAskedForWhereTheTenderSaysSo() {
    var two = aTender().withTerms(t -> t.envelopes = 2).live();
    starts(two, "acme");
    StreamId own = bid(two, "acme");
    var one = new SubmitBid(1, envelopes(story), 0, "complete");

    assertThat(two.refused(ACME, own, one)).containsExactly("bid.envelopes-differ");
    assertThat(two.does(ACME, own, envelope(two, 1)).status(own)).isEqualTo(BidStatus.SEALED);
  }

  @Test
  void aWithdrawnBidIsNotLockedButCanComeAgainInTime() {
    seals(story, "acme", "other");
    story.does(ACME, acme, new WithdrawBid());
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.WITHDRAWN);

    story.does(ACME, acme, envelope(story, 2)).does(ACME, acme, new WithdrawBid());
    closes(story);

    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.WITHDRAWN);
    assertThat(get(story, "other").status()).isEqualTo(BidStatus.LOCKED);
    assertThat(story.get(Opening.class, Bidding.opening(story)).due())
        .containsExactly(bid(story, "other"));
  }

  // when the tender changes

  @Test
  void afterASubstantialAmendmentOnlyConfirmedBidsAreOpened() {
    seals(story, "acme", "other");
    amend(t -> t.lots = List.of(t.lots.get(0), lotWorth400(t.lots.get(1))));

    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.STALE);
    assertThat(get(story, "other").status()).isEqualTo(BidStatus.STALE);
    assertThat(story.events(BidEvent.BidWentStale.class))
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.at()).isEqualTo(story.now()));

    assertThat(story.refused(ACME, acme, new ReconfirmBid(0)))
        .containsExactly("bid.documents-outdated");
    story.after(Duration.ofDays(1)).does(ACME, acme, new ReconfirmBid(1));
    assertThat(get(story, "acme").receivedAt()).isEqualTo(story.now());
    assertThat(get(story, "acme").version()).isEqualTo(1);

    closes(story);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.LOCKED);
    assertThat(get(story, "other").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(get(story, "other").reason()).isEqualTo("not-reconfirmed");
  }

  @Test
  void aBidMadeAgainstTheOldDocumentsIsAConflictAndAgainstTheNewOnesReplacesTheStaleOne() {
    seals(story, "acme");
    amend(t -> t.description = "Lamps that last longer");

    assertThat(story.refused(ACME, acme, new SubmitBid(2, envelopes(story), 0, "complete")))
        .containsExactly("bid.documents-outdated");
    story.does(ACME, acme, envelope(story, 2));
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.SEALED);
    assertThat(get(story, "acme").docset()).isEqualTo(1);
  }

  @Test
  void atTheSamePriceTheEarlierReceiptWinsAndConfirmingAgainIsANewReceipt() {
    var tie = aTender().live();
    seals(tie, "acme", "other");
    assertThat(winner(tie)).isEqualTo(bid(tie, "acme").id().toString());

    tie.does(ACME, bid(tie, "acme"), new WithdrawBid())
        .does(ACME, bid(tie, "acme"), envelope(tie, 2));
    assertThat(winner(tie)).isEqualTo(bid(tie, "other").id().toString());

    var terms = Terms.like(tie.tender().terms());
    terms.description = "Lamps that last longer";
    tie.does(OFFICER, tie.tenderId(), new ProposeAmendment(terms.build(), "we found better"))
        .does(APPROVER, tie.tenderId(), new ApproveAmendment())
        .does(ACME, bid(tie, "acme"), new ReconfirmBid(1))
        .after(Duration.ofSeconds(1))
        .does(supplier("other"), bid(tie, "other"), new ReconfirmBid(1));
    assertThat(winner(tie)).isEqualTo(bid(tie, "acme").id().toString());
  }

  /** Who would win if everybody had offered the same. */
  private static String winner(ProcurementStory story) {
    var offers =
        story.procurement().stream(Bid.class)
            .map(
                b -> Offer.ofPrice(b.name(), eur("500.00"), Objects.requireNonNull(b.receivedAt())))
            .toList();
    return Ranking.rank(story.tender().terms().awardMethod(), offers, "").getFirst().bid();
  }

  @Test
  void moreTimeAloneMakesNoBidStale() {
    seals(story, "acme");
    amend(t -> t.deadline = DEADLINE.plus(1, ChronoUnit.DAYS));

    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.SEALED);
    assertThat(story.at(DEADLINE.plusSeconds(60)).tender().status()).isEqualTo(TenderStatus.LIVE);
    assertThat(story.does(ACME, acme, envelope(story, 2)).status(acme)).isEqualTo(BidStatus.SEALED);
  }

  // when the deadline passes

  @Test
  void atTheCloseDraftsLapseAndSealedBidsAreLockedAtTheDeadline() {
    starts(story, "slow");
    seals(story, "acme");

    closes(story);

    assertThat(get(story, "slow").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.LOCKED);
    assertThat(story.events(BidEvent.BidLocked.class))
        .containsExactly(new BidEvent.BidLocked(DEADLINE));
    assertThat(story.status(Bidding.opening(story))).isEqualTo(OpeningStatus.READY);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void draftsLapseAtTheDeadlineEvenWhileTheTenderIsHeldAndOpenedBidsWait() {
    starts(story, "slow");
    seals(story, "acme");
    story.does(
        supplier("asker"),
        new StreamId(Thing.ENQUIRY, new UUID(0, 7)),
        new SubmitEnquiry(null, "Which colour?"));

    closes(story);

    assertThat(story.tender().status()).isEqualTo(TenderStatus.LIVE);
    assertThat(get(story, "slow").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(get(story, "acme").status()).isEqualTo(BidStatus.SEALED);
  }

  @Test
  void theClockRunLateOrInStepsEndsTheSame() {
    var stepwise = aTender().live();
    var late = aTender().live();
    for (var s : List.of(stepwise, late)) {
      starts(s, "slow");
      seals(s, "acme");
    }
    for (int i = 0; i < 10; i++) {
      stepwise.at(DEADLINE.plusSeconds(10L * i));
    }
    late.at(DEADLINE.plusSeconds(90));

    assertThat(late.procurement()).isEqualTo(stepwise.procurement());
  }

  @Test
  void withoutAnyBidTheTenderIsUnsuccessful() {
    starts(story, "slow");
    closes(story);

    assertThat(story.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
    assertThat(story.tender().lots().values()).containsOnly(LotStatus.UNSUCCESSFUL);
    assertThat(story.events(TenderEvent.LotUnsuccessful.class))
        .extracting(TenderEvent.LotUnsuccessful::reason)
        .containsOnly("no-bids");
    assertThat(story.procurement().first(Opening.class)).isEmpty();
  }

  @Test
  void withFewerBidsThanThePackAsksForNoneIsOpened() {
    var strict = aTender().with(Parameter.BIDS_MINIMUM, 2).live();
    seals(strict, "acme");
    closes(strict);

    assertThat(strict.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
    assertThat(get(strict, "acme").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(get(strict, "acme").content()).isNull();
    assertThat(strict.procurement().first(Opening.class)).isEmpty();
  }

  @Test
  void theIdOfABidFollowsFromTenderAndOrganisation() {
    assertThat(acme).isEqualTo(Bid.idOf(story.tenderId(), organisation("acme")));
    assertThat(acme).isNotEqualTo(bid(story, "other"));
  }

  private void amend(Consumer<Terms> change) {
    var terms = Terms.like(story.tender().terms());
    change.accept(terms);
    story
        .does(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "we found better"))
        .does(APPROVER, story.tenderId(), new ApproveAmendment());
  }

  private static Lot lotWorth400(Lot lot) {
    return new Lot(lot.id(), lot.title(), lot.description(), eur("400.00"), null);
  }
}
