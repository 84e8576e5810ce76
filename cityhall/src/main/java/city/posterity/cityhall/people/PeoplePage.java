package city.posterity.cityhall.people;

import city.posterity.cityhall.people.PeopleList.Group;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who is here, and inviting more. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration/people")
class PeoplePage {

  private final Administration administration;
  private final Cities cities;
  private final PeopleList list;
  private final PersonRows rows;
  private final InvitationForm invitation;
  private final Inviting inviting;
  private final Accounts accounts;
  private final Texts texts;

  PeoplePage(
      Administration administration,
      Cities cities,
      PeopleList list,
      PersonRows rows,
      InvitationForm invitation,
      Inviting inviting,
      Accounts accounts,
      Texts texts) {
    this.administration = administration;
    this.cities = cities;
    this.list = list;
    this.rows = rows;
    this.invitation = invitation;
    this.inviting = inviting;
    this.accounts = accounts;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "staff") String group,
      @RequestParam(required = false) @Nullable UUID after,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    Group wanted = Group.of(group);
    var part = list.find(caller.cityId(), wanted, search, after);
    model.addAttribute(
        "people", part.people().stream().map(p -> rows.row(caller.cityId(), p, locale)).toList());
    model.addAttribute("search", search);
    model.addAttribute("group", wanted.word());
    model.addAttribute("groups", List.of("staff", "suppliers", "residents", "all"));
    UUID next = part.next();
    model.addAttribute(
        "next",
        next == null
            ? ""
            : UriComponentsBuilder.fromPath("/administration/people")
                .queryParam("search", "{search}")
                .queryParam("group", wanted.word())
                .queryParam("after", next)
                .encode()
                .buildAndExpand(search)
                .toUriString());
    return "people/people";
  }

  @GetMapping("/invite")
  String form(Locale locale, Model model) {
    Caller caller = administration.require();
    return page(Form.fresh(texts, locale, Map.of()), caller.cityId(), model);
  }

  @PostMapping("/invite")
  @FreshProof
  String invite(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    var form = new Form(typed, texts, locale);
    String name = form.line("name", Form.NAMES, "people.form.nameMissing");
    String mail = form.mail("mail");
    var membership = invitation.membership(form, caller.cityId());
    if (form.isGood() && membership.isPresent()) {
      City city = cities.current();
      try {
        var person = new NewPerson(name, mail, List.of(membership.get()));
        return PersonPage.told(inviting.invite(city, person), name, model, response);
      } catch (DuplicateKeyException _) {
        var known = accounts.findByMail(city.id(), mail);
        if (known.isPresent() && !accounts.hasPassword(city.id(), known.get().id())) {
          // the second click of a double click, or a colleague was faster
          return "redirect:/administration/people/" + known.get().person() + "?done=invited";
        }
        form.wrong("mail", "people.invite.mail.taken");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(form, caller.cityId(), model);
  }

  private String page(Form form, UUID cityId, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("places", invitation.places(cityId));
    model.addAttribute("roles", CityRoles.all().stream().sorted().map(Role::word).toList());
    return "people/invite";
  }
}
