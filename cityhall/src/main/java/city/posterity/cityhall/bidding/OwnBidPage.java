package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.ReconfirmBid;
import city.posterity.procurement.bidding.bid.WithdrawBid;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** A bidder's own bids: where each stands, its receipts, and what can still be done with it. */
@Controller
class OwnBidPage {

  private static final int ROWS = 20;
  private static final List<String> COLUMNS = List.of("begun", "deadline", "title", "status");

  private final OfferPlaces places;
  private final OwnBidViews views;
  private final BidFollowing bids;
  private final Receipts receipts;
  private final Casefile casefile;

  OwnBidPage(
      OfferPlaces places,
      OwnBidViews views,
      BidFollowing bids,
      Receipts receipts,
      Casefile casefile) {
    this.places = places;
    this.views = views;
    this.bids = bids;
    this.receipts = receipts;
    this.casefile = casefile;
  }

  @GetMapping("/bids")
  String all(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page,
      Locale locale,
      Model model) {
    var caller = places.caller();
    var order = TableOrder.of(sort, COLUMNS, "-begun", "/bids", Map.of());
    int number = TableOrder.number(page);
    OrganisationId organisation = caller.actor().organisation();
    List<OfferPlace> found =
        organisation == null
            ? List.of()
            : part(caller.cityId(), organisation, order, (number - 1) * ROWS, locale);
    model.addAttribute("bids", found.stream().limit(ROWS).map(p -> views.of(p, "")).toList());
    model.addAttribute("order", order);
    model.addAttribute("number", number);
    model.addAttribute("more", found.size() > ROWS);
    return "bidding/bids";
  }

  /** One more than a page shows, which tells that there is a next one. */
  private List<OfferPlace> part(
      UUID cityId, OrganisationId organisation, TableOrder order, int from, Locale locale) {
    boolean newest = order.word().equals("-begun");
    var ids =
        newest ? bids.of(cityId, organisation, from, ROWS + 1) : bids.of(cityId, organisation);
    var all = ids.stream().map(id -> places.ofBid(id.toString(), locale));
    return newest
        ? all.toList()
        : all.sorted(by(order, locale)).skip(from).limit(ROWS + 1).toList();
  }

  /** Those begun at the same time stay as they are: the newest first. */
  private static Comparator<OfferPlace> by(TableOrder order, Locale locale) {
    Comparator<OfferPlace> by =
        switch (order.column()) {
          case "title" -> Comparator.comparing(OfferPlace::title, Collator.getInstance(locale));
          case "status" -> Comparator.comparing(p -> Objects.requireNonNull(p.bid()).status());
          case "deadline" -> Comparator.comparing(p -> p.tender().deadline());
          default -> Comparator.comparing(p -> p.id());
        };
    return order.descending() ? by.reversed() : by;
  }

  @GetMapping("/bids/{bid:[0-9a-f-]{36}}")
  String show(
      @PathVariable String bid,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    return show(places.ofBid(bid, locale), done, List.of(), model);
  }

  private String show(OfferPlace place, String done, List<String> problems, Model model) {
    model.addAttribute("view", views.of(place, done));
    model.addAttribute("once", UUID.randomUUID().toString());
    model.addAttribute("problems", problems);
    return "bidding/bid";
  }

  /** A receipt to be kept as a file. */
  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/receipts/{number:[0-9]{1,4}}.json")
  ResponseEntity<byte[]> download(
      @PathVariable String bid, @PathVariable int number, Locale locale) {
    String body = receipt(places.ofBid(bid, locale), number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("receipt-" + bid + "-" + number + ".json")
                .build()
                .toString())
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  /** A receipt to be printed. */
  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/receipts/{number:[0-9]{1,4}}")
  String receipt(@PathVariable String bid, @PathVariable int number, Locale locale, Model model) {
    OfferPlace place = places.ofBid(bid, locale);
    String body = receipt(place, number);
    var view = views.of(place, "");
    model.addAttribute("view", view);
    model.addAttribute(
        "line",
        view.receipts().stream().filter(l -> l.number() == number).findFirst().orElseThrow());
    model.addAttribute("body", body);
    return "bidding/receipt";
  }

  /** Oldest first, from 1. */
  private String receipt(OfferPlace place, int number) {
    var all = receipts.all(place.cityId(), place.id()).reversed();
    if (number < 1 || number > all.size()) {
      throw OfferPlaces.notFound();
    }
    return all.get(number - 1);
  }

  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/withdraw")
  String withdraw(@PathVariable String bid, Locale locale, Model model) {
    OfferPlace place = places.ofBid(bid, locale);
    OwnBidView view = views.of(place, "");
    if (!view.isWithdrawable()) {
      return "redirect:" + place.address();
    }
    model.addAttribute("view", view);
    model.addAttribute("once", UUID.randomUUID().toString());
    return "bidding/withdraw";
  }

  @PostMapping("/bids/{bid:[0-9a-f-]{36}}/withdraw")
  String withdraw(
      @PathVariable String bid,
      @RequestParam(defaultValue = "") String once,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return perform(
        places.ofBid(bid, locale), new WithdrawBid(), once, "withdrawn", response, model);
  }

  /**
   * @param docset number of the amendment that the bidder had before them
   */
  @PostMapping("/bids/{bid:[0-9a-f-]{36}}/reconfirm")
  String reconfirm(
      @PathVariable String bid,
      @RequestParam(defaultValue = "") String once,
      @RequestParam(defaultValue = "-1") int docset,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return perform(
        places.ofBid(bid, locale), new ReconfirmBid(docset), once, "confirmed", response, model);
  }

  private String perform(
      OfferPlace place,
      Command command,
      String once,
      String done,
      HttpServletResponse response,
      Model model) {
    boolean repeatable = !once.isBlank() && once.length() <= 100;
    try {
      casefile.perform(
          new CommandRequest(
              place.cityId(),
              place.procurement().id(),
              place.bidId(),
              command,
              place.caller().actor(),
              null,
              null,
              place.now(),
              repeatable
                  ? new Idempotency("page-" + once, Sha256.of(place.id() + command.toString()))
                  : null));
      return "redirect:" + place.address() + "?done=" + done;
    } catch (CasefileException.Refused e) {
      response.setStatus(409);
      return show(place, "", places.sentences(e.findings(), place.formats()), model);
    }
  }

  /** Where the working pages lead: the bytes of a bid belong to its form. */
  @RequestMapping(
      path = "/work/bids/{bid:[0-9a-f-]{36}}/submit",
      method = {RequestMethod.GET, RequestMethod.POST})
  String submit(@PathVariable String bid) {
    var stream = new StreamId(Thing.BID, OfferPlaces.id(bid));
    return casefile
        .inSightOf(places.caller().cityId(), stream)
        .flatMap(p -> p.find(Bid.class, stream))
        .filter(b -> Objects.equals(b.supplier(), places.caller().actor().organisation()))
        .map(b -> "redirect:/bids/for/" + b.tender().id())
        .orElseThrow(OfferPlaces::notFound);
  }
}
