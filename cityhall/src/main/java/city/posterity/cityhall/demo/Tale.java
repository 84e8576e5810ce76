package city.posterity.cityhall.demo;

import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sample procurement: scenes with their times, in each of which people issue commands like
 * anybody else. Nothing happens before the {@link Timeline} plays the scenes of all tales in the
 * order of their times, so that the clock never goes back.
 */
final class Tale {

  private static final int MORNING = 9;
  // what people need between two commands
  private static final Duration STEP = Duration.ofMinutes(1);

  /** Something that happens at one sitting. */
  record Scene(Instant at, Runnable what) {}

  private record Planned(int ago, int hour, Runnable what) {
    static final Comparator<Planned> ORDER =
        Comparator.comparingInt(Planned::ago).reversed().thenComparingInt(Planned::hour);
  }

  private final Backstage backstage;
  private final @Nullable Subject subject;
  private final UUID id = RowId.next();
  private final OrganisationId buyer;
  private final List<Planned> planned = new ArrayList<>();
  private final Map<String, StreamId> awards = new LinkedHashMap<>();

  Tale(Backstage backstage, Subject subject) {
    this(subject, backstage);
  }

  private Tale(@Nullable Subject subject, Backstage backstage) {
    this.backstage = backstage;
    this.subject = subject;
    buyer = Objects.requireNonNull(backstage.people().get("officer").organisation());
  }

  /** Of the making of a policy, which says itself what it is about. */
  static Tale ofPolicy(Backstage backstage) {
    return new Tale(null, backstage);
  }

  /** Of a small purchase, which says itself what it is about. */
  static Tale ofSmallPurchase(Backstage backstage) {
    return new Tale(null, backstage);
  }

  /** A scene in the morning of a day, so many days before today. */
  Tale on(int ago, Runnable what) {
    return on(ago, MORNING, what);
  }

  Tale on(int ago, int hour, Runnable what) {
    planned.add(new Planned(ago, hour, what));
    return this;
  }

  /** In the order of their days, whatever order they were told in. */
  List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    Instant last = Instant.MIN;
    for (Planned p : planned.stream().sorted(Planned.ORDER).toList()) {
      Instant at = backstage.time(p.ago(), p.hour());
      // two days may be moved to the same Friday; the later scene stays the later one
      last = at.isBefore(last) ? last : at;
      scenes.add(new Scene(last, p.what()));
    }
    return List.copyOf(scenes);
  }

  Tale does(String who, StreamId target, Command command) {
    var casefile = backstage.casefile();
    casefile.perform(
        new CommandRequest(
            backstage.city().id(),
            id,
            target,
            command,
            backstage.people().get(who).actor(),
            null,
            null,
            casefile.now(),
            null));
    return pause(STEP);
  }

  Tale pause(Duration time) {
    backstage.clock().pretend(now().plus(time));
    return this;
  }

  Instant now() {
    return backstage.clock().instant();
  }

  Backstage backstage() {
    return backstage;
  }

  Subject.Need about() {
    return Objects.requireNonNull(subject).need();
  }

  Subject.Purchase purchase() {
    return Objects.requireNonNull(subject).purchase();
  }

  OrganisationId buyer() {
    return buyer;
  }

  LocalDate day(int ago) {
    return backstage.day(ago);
  }

  /**
   * A milestone with whose acceptance a share of the price falls due.
   *
   * @param share in per cent
   * @param due how many days ago it was due
   * @param warranty in years from then
   */
  MilestonePlan milestone(String code, String title, int share, int due, int warranty) {
    return new MilestonePlan(
        code,
        MilestonePlan.Kind.FINANCING,
        title,
        "",
        day(due),
        BigDecimal.valueOf(share),
        day(due).plusYears(warranty));
  }

  <S extends State> S state(Class<S> type, StreamId stream) {
    return procurement().get(type, stream);
  }

  Procurement procurement() {
    return backstage.casefile().find(backstage.city().id(), id).orElseThrow();
  }

  StreamId need() {
    return new StreamId(Thing.NEED, id);
  }

  StreamId small() {
    return new StreamId(Thing.PURCHASE, id);
  }

  StreamId team() {
    return new StreamId(Thing.TEAM, id);
  }

  StreamId policy() {
    return new StreamId(Thing.POLICY, id);
  }

  StreamId tender() {
    return new StreamId(Thing.TENDER, id);
  }

  StreamId bid(String supplier) {
    return Bid.idOf(
        tender(), Objects.requireNonNull(backstage.people().get(supplier).organisation()));
  }

  StreamId award(String lot) {
    return awards.computeIfAbsent(lot, _ -> fresh(Thing.AWARD));
  }

  StreamId contract(String lot) {
    return Contract.idOf(award(lot));
  }

  static StreamId fresh(Thing thing) {
    return new StreamId(thing, RowId.next());
  }
}
