package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Erasures.Request;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person, and what administrators can do about them. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration/people/{id}")
class PersonPage {

  private static final Set<String> DONE =
      Set.of("", "invited", "revoked", "ended", "joined", "asked", "withdrawn", "erased");

  private final Administration administration;
  private final Cities cities;
  private final Persons persons;
  private final Accounts accounts;
  private final PeopleList list;
  private final PersonRows rows;
  private final InvitationForm invitation;
  private final Inviting inviting;
  private final Erasures erasures;
  private final Wording wording;
  private final Texts texts;

  PersonPage(
      Administration administration,
      Cities cities,
      Persons persons,
      Accounts accounts,
      PeopleList list,
      PersonRows rows,
      InvitationForm invitation,
      Inviting inviting,
      Erasures erasures,
      Wording wording,
      Texts texts) {
    this.administration = administration;
    this.cities = cities;
    this.persons = persons;
    this.accounts = accounts;
    this.list = list;
    this.rows = rows;
    this.invitation = invitation;
    this.inviting = inviting;
    this.erasures = erasures;
    this.wording = wording;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    model.addAttribute("done", DONE.contains(done) ? done : "");
    return page(caller, person, Form.fresh(texts, locale, Map.of()), model);
  }

  @PostMapping("/invite")
  String inviteAgain(@PathVariable UUID id, Model model, HttpServletResponse response) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    City city = cities.current();
    Optional<Account> open =
        accounts.of(city.id(), person.id()).stream()
            .filter(a -> !accounts.hasPassword(city.id(), a.id()))
            .findFirst();
    return open.isEmpty()
        ? back(id, "")
        : told(inviting.invite(city, open.get(), person.name()), person.name(), model, response);
  }

  @PostMapping("/revoke")
  String revoke(@PathVariable UUID id) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    City city = cities.current();
    accounts.of(city.id(), person.id()).forEach(a -> inviting.revoke(city, a.id()));
    return back(id, "revoked");
  }

  @PostMapping("/join")
  @FreshProof
  String join(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    var form = new Form(typed, texts, locale);
    var membership = invitation.membership(form, caller.cityId());
    if (membership.isPresent() && !person.erased()) {
      try {
        persons.join(caller.cityId(), person.id(), membership.get());
        return back(id, "joined");
      } catch (DuplicateKeyException _) {
        form.wrong("place", "people.person.join.already");
      }
    }
    return wrong(caller, person, form, model, response);
  }

  @PostMapping("/leave")
  @FreshProof
  String leave(
      @PathVariable UUID id,
      @RequestParam UUID membership,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    boolean administers =
        person.memberships().stream()
            .anyMatch(m -> m.id().equals(membership) && m.roles().contains(Role.ADMINISTRATOR));
    if (administers && list.isLastAdministrator(caller.cityId(), person.id())) {
      var form = Form.fresh(texts, locale, Map.of());
      form.wrong("memberships", "people.person.lastAdministrator");
      return wrong(caller, person, form, model, response);
    }
    persons.leave(caller.cityId(), person.id(), membership);
    return back(id, "ended");
  }

  /** The first step, with what it means. */
  @GetMapping("/erase")
  String warn(@PathVariable UUID id, Locale locale, Model model) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    return erasure(caller, person, Form.fresh(texts, locale, Map.of()), model);
  }

  /** Asks for it, or does what another administrator has asked for. */
  @PostMapping("/erase")
  @FreshProof
  String erase(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    var form = new Form(typed, texts, locale);
    var asked = erasures.find(caller.cityId(), person.id());
    if (!form.value("understood").equals("yes")) {
      form.wrong("understood", "people.erase.understood.missing");
    }
    if (caller.actor().person().equals(person.id())) {
      form.wrong("understood", "people.erase.notOneself");
    }
    if (list.isLastAdministrator(caller.cityId(), person.id())) {
      form.wrong("understood", "people.person.lastAdministrator");
    }
    String reason =
        asked.isPresent() ? "" : form.line("reason", 500, "people.erase.reason.missing");
    if (form.isGood() && asked.isEmpty()) {
      erasures.request(caller.cityId(), person.id(), caller.actor().person(), reason);
      return back(id, "asked");
    }
    if (form.isGood()) {
      if (erasures.perform(caller.cityId(), person.id(), caller.actor().person())) {
        return back(id, "erased");
      }
      form.wrong("understood", "people.erase.another");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return erasure(caller, person, form, model);
  }

  @PostMapping("/keep")
  String keep(@PathVariable UUID id) {
    Caller caller = administration.require();
    erasures.withdraw(caller.cityId(), administration.person(caller.cityId(), id).id());
    return back(id, "withdrawn");
  }

  /** Says that somebody was invited: with the link, this once, where no letter can be sent. */
  static String told(
      Inviting.Invited invited, String name, Model model, HttpServletResponse response) {
    if (invited.link().isEmpty()) {
      return back(invited.account().person().value(), "invited");
    }
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("name", name);
    model.addAttribute("link", invited.link());
    model.addAttribute("person", invited.account().person().toString());
    return "people/invited";
  }

  private String wrong(
      Caller caller, PersonView person, Form form, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("done", "");
    return page(caller, person, form, model);
  }

  private String page(Caller caller, PersonView person, Form form, Model model) {
    model.addAttribute("person", rows.row(caller.cityId(), person, form.locale()));
    model.addAttribute("form", form);
    model.addAttribute("places", invitation.places(caller.cityId()));
    model.addAttribute("roles", CityRoles.all().stream().sorted().map(Role::word).toList());
    model.addAttribute("oneself", caller.actor().person().equals(person.id()));
    model.addAttribute("asked", asked(caller, person, form.locale()));
    return "people/person";
  }

  private String erasure(Caller caller, PersonView person, Form form, Model model) {
    model.addAttribute("person", rows.row(caller.cityId(), person, form.locale()));
    model.addAttribute("form", form);
    model.addAttribute("asked", asked(caller, person, form.locale()));
    return "people/erase";
  }

  /** Who has asked to erase somebody, when and why; empty if nobody has. */
  private Map<String, String> asked(Caller caller, PersonView person, Locale locale) {
    var words = new HashMap<String, String>();
    Optional<Request> request = erasures.find(caller.cityId(), person.id());
    request.ifPresent(r -> {
      words.put("by", persons.find(caller.cityId(), r.by()).map(PersonView::name).orElse(""));
      words.put("at", wording.at(r.at(), locale));
      words.put("reason", r.reason());
      words.put("own", String.valueOf(r.by().equals(caller.actor().person())));
    });
    return words;
  }

  private static String back(UUID id, String done) {
    return "redirect:/administration/people/" + id + (done.isEmpty() ? "" : "?done=" + done);
  }
}
