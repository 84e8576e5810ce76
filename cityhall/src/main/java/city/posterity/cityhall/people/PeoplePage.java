package city.posterity.cityhall.people;

import city.posterity.cityhall.people.PeopleList.Group;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "1") String page,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    Group wanted = Group.of(group);
    boolean sortable = list.canSort(caller.cityId(), wanted);
    var kept = new LinkedHashMap<String, String>();
    kept.put("search", search);
    kept.put("group", wanted.word());
    var order =
        TableOrder.of(
            sortable ? sort : "", PeopleList.COLUMNS, "-added", "/administration/people", kept);
    var shown =
        order.word().equals("-added") || search.contains("@")
            ? newest(caller.cityId(), wanted, search, after, order)
            : sorted(caller.cityId(), wanted, search, TableOrder.number(page), order, locale);
    model.addAttribute(
        "people", shown.people().stream().map(p -> rows.row(caller.cityId(), p, locale)).toList());
    model.addAttribute("search", search);
    model.addAttribute("group", wanted.word());
    model.addAttribute("groups", List.of("staff", "suppliers", "residents", "all"));
    model.addAttribute("order", order);
    model.addAttribute("sortable", sortable);
    model.addAttribute("next", shown.next());
    return "people/people";
  }

  private record Shown(List<PersonView> people, String next) {}

  private Shown newest(
      UUID cityId, Group group, String search, @Nullable UUID after, TableOrder order) {
    var part = list.find(cityId, group, search, after);
    return new Shown(part.people(), part.next() == null ? "" : order.page("after") + part.next());
  }

  private Shown sorted(
      UUID cityId, Group group, String search, int page, TableOrder order, Locale locale) {
    var found = list.sorted(cityId, group, search, order, locale, (page - 1) * PeopleList.ROWS);
    boolean more = found.size() > PeopleList.ROWS;
    return new Shown(
        more ? found.subList(0, PeopleList.ROWS) : found,
        more ? order.page("page") + (page + 1) : "");
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
