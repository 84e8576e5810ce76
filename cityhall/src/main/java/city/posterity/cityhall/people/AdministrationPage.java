package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.Letters;
import city.posterity.cityhall.notifications.MailServer;
import city.posterity.cityhall.notifications.MailServers;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What administrators look after, the organisations that take part, and the mail. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration")
public class AdministrationPage {

  private static final int ROWS = 20;
  private static final Set<String> DONE = Set.of("", "stored", "test", "hurried");

  private final Administration administration;
  private final Permission permission;
  private final Cities cities;
  private final Organisations organisations;
  private final MailServers servers;
  private final Letters letters;
  private final Correspondence correspondence;
  private final Wording wording;
  private final Texts texts;

  AdministrationPage(
      Administration administration,
      Permission permission,
      Cities cities,
      Organisations organisations,
      MailServers servers,
      Letters letters,
      Correspondence correspondence,
      Wording wording,
      Texts texts) {
    this.administration = administration;
    this.permission = permission;
    this.cities = cities;
    this.organisations = organisations;
    this.servers = servers;
    this.letters = letters;
    this.correspondence = correspondence;
    this.wording = wording;
    this.texts = texts;
  }

  /** An organisation in the list. */
  public record Listed(String name, String identifier, String kinds, String country) {}

  /**
   * A letter in the list.
   *
   * @param state waiting, sent or given-up
   */
  public record LetterRow(String purpose, String at, String state, int attempts, String problem) {}

  @GetMapping
  String index(Model model) {
    Caller caller = administration.require();
    model.addAttribute("waiting", letters.waiting(caller.cityId()));
    model.addAttribute("mail", servers.find(caller.cityId()).isPresent());
    return "people/administration";
  }

  @GetMapping("/organisations")
  String organisations(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") String asked,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    var order =
        TableOrder.of(
            sort,
            Organisations.COLUMNS,
            "name",
            "/administration/organisations",
            Map.of("search", search));
    int number = TableOrder.number(asked);
    var found = organisations.sorted(caller.cityId(), search, order, (number - 1) * ROWS, ROWS + 1);
    var page = found.subList(0, Math.min(ROWS, found.size()));
    model.addAttribute("organisations", page.stream().map(o -> listed(o, locale)).toList());
    model.addAttribute("search", search);
    model.addAttribute("order", order);
    model.addAttribute("next", found.size() <= ROWS ? "" : order.page("page") + (number + 1));
    return "people/organisations";
  }

  @GetMapping("/mail")
  String mail(
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    MailServer server = servers.find(caller.cityId()).orElse(null);
    model.addAttribute("done", DONE.contains(done) ? done : "");
    return mailPage(
        caller.cityId(),
        Form.fresh(texts, locale, MailForm.preset(server)),
        order(sort),
        TableOrder.number(page),
        model);
  }

  @PostMapping("/mail")
  String store(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    var form = new Form(typed, texts, locale);
    if (!servers.isFixed()) {
      MailServer server = MailForm.read(form);
      if (server != null) {
        servers.store(caller.cityId(), server);
        return "redirect:/administration/mail?done=stored";
      }
      form.wrong("mailHost", "people.mail.host.missing");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("done", "");
    return mailPage(caller.cityId(), form, order(""), 1, model);
  }

  @PostMapping("/mail/test")
  String test() {
    administration.require();
    correspondence.test(cities.current(), permission.account());
    return "redirect:/administration/mail?done=test";
  }

  @PostMapping("/mail/hurry")
  String hurry() {
    letters.hurry(administration.require().cityId());
    return "redirect:/administration/mail?done=hurried";
  }

  private static TableOrder order(String sort) {
    return TableOrder.of(sort, Letters.COLUMNS, "-written", "/administration/mail", Map.of());
  }

  private String mailPage(UUID cityId, Form form, TableOrder order, int number, Model model) {
    List<Letters.Sent> found = letters.list(cityId, order, (number - 1) * ROWS, ROWS + 1);
    var page = found.subList(0, Math.min(ROWS, found.size()));
    model.addAttribute("form", form);
    model.addAttribute("isFixed", servers.isFixed());
    model.addAttribute("isThere", servers.find(cityId).isPresent());
    model.addAttribute("waiting", letters.waiting(cityId));
    model.addAttribute("letters", page.stream().map(l -> row(l, form.locale())).toList());
    model.addAttribute("order", order);
    model.addAttribute("next", found.size() > ROWS ? order.page("page") + (number + 1) : "");
    return "people/mail";
  }

  private LetterRow row(Letters.Sent letter, Locale locale) {
    String problem = letter.problem();
    return new LetterRow(
        letter.purpose(),
        wording.at(letter.createdAt(), locale),
        switch (letter.state()) {
          case WAITING -> "waiting";
          case SENT -> "sent";
          case GIVEN_UP -> "givenUp";
        },
        letter.attempts(),
        problem == null ? "" : problem);
  }

  private Listed listed(OrganisationView o, Locale locale) {
    String country = o.address().countryName();
    return new Listed(
        o.name(),
        o.ocdsId(),
        o.kindWords().stream()
            .map(k -> texts.text(locale, "people.kind." + k))
            .collect(Collectors.joining(", ")),
        country == null ? "" : country);
  }
}
