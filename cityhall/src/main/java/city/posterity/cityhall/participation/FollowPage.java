package city.posterity.cityhall.participation;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.openness.PublicPurchases;
import city.posterity.cityhall.people.ClientNetwork;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody asks for letters about a purchase, or about whatever a search will find. */
@Controller
@Public
class FollowPage {

  private static final String FORM = "participation/follow";

  private final Following following;
  private final PublicPurchases purchases;
  private final CurrentCaller caller;

  FollowPage(Following following, PublicPurchases purchases, CurrentCaller caller) {
    this.following = following;
    this.purchases = purchases;
    this.caller = caller;
  }

  @GetMapping("/procurements/{ocid}/follow")
  String purchase(
      @PathVariable String ocid, Locale locale, Model model, HttpServletResponse response) {
    return form(purchase(ocid), locale, model, response, "", "");
  }

  @PostMapping("/procurements/{ocid}/follow")
  String followPurchase(
      @PathVariable String ocid,
      @RequestParam(defaultValue = "") String mail,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return follow(purchase(ocid), mail, locale, model, request, response);
  }

  /**
   * @param asked the search, as on the start page
   */
  @GetMapping("/follow-search")
  String search(
      @RequestParam Map<String, String> asked,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return purchases
        .search(asked)
        .map(query -> form(new Subject.Search(query), locale, model, response, "", ""))
        // everything is not a search: first say what it is about
        .orElse("redirect:/#q");
  }

  @PostMapping("/follow-search")
  String followSearch(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "") String mail,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Subject search =
        purchases
            .search(asked)
            .map(Subject.Search::new)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return follow(search, mail, locale, model, request, response);
  }

  @GetMapping("/follow/sent")
  String sent() {
    return "participation/sent";
  }

  private String follow(
      Subject subject,
      String mail,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = caller.find();
    if (person.isPresent()) {
      following.begin(person.get().actor().person(), subject, locale);
      return "redirect:/following?begun=yes";
    }
    String address = mail.strip();
    if (!Letter.isAddress(address)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(subject, locale, model, response, mail, address.isEmpty() ? "empty" : "wrong");
    }
    if (!following.ask(address, subject, locale, ClientNetwork.of(request))) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return form(subject, locale, model, response, mail, "later");
    }
    return "redirect:/follow/sent";
  }

  private String form(
      Subject subject,
      Locale locale,
      Model model,
      HttpServletResponse response,
      String mail,
      String problem) {
    response.setHeader("Cache-Control", "private, no-store");
    model.addAttribute("about", following.about(subject, locale));
    model.addAttribute("address", address(subject));
    model.addAttribute("back", back(subject));
    model.addAttribute("search", subject instanceof Subject.Search);
    model.addAttribute("mail", mail);
    model.addAttribute("problem", problem);
    return FORM;
  }

  private Subject purchase(String ocid) {
    return purchases
        .find(ocid)
        .map(p -> new Subject.Purchase(p.ocid()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String address(Subject subject) {
    return switch (subject) {
      case Subject.Purchase(var ocid) -> "/procurements/" + ocid + "/follow";
      case Subject.Search(var query) -> "/follow-search?" + query;
    };
  }

  static String back(Subject subject) {
    return switch (subject) {
      case Subject.Purchase(var ocid) -> "/procurements/" + ocid;
      case Subject.Search(var query) -> "/?" + query + "#results";
    };
  }
}
