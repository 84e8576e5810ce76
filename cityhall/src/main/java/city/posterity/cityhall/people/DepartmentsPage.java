package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Departments.Department;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.OrganisationId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.server.ResponseStatusException;

/** The departments of everybody who buys here. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration/departments")
public class DepartmentsPage {

  private static final Set<String> DONE = Set.of("", "added", "renamed", "closed");
  private static final int BUYERS = 100;

  private final Administration administration;
  private final Organisations organisations;
  private final Departments departments;
  private final Texts texts;

  DepartmentsPage(
      Administration administration,
      Organisations organisations,
      Departments departments,
      Texts texts) {
    this.administration = administration;
    this.organisations = organisations;
    this.departments = departments;
    this.texts = texts;
  }

  /** A buyer with its departments, closed ones last. */
  public record Buyer(String id, String name, List<Department> departments) {}

  @GetMapping
  String show(@RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    Caller caller = administration.require();
    return page(caller.cityId(), Form.fresh(texts, locale, Map.of()), done, model);
  }

  @PostMapping("/{organisation}/add")
  String add(
      @PathVariable UUID organisation,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    OrganisationId buyer = buyer(caller.cityId(), organisation);
    var form = new Form(typed, texts, locale);
    String code = form.line("code", 20, "people.departments.code.missing");
    String name = form.line("name", Form.NAMES, "people.departments.name.missing");
    if (!code.isEmpty() && !code.matches("[\\p{Alnum}_-]+")) {
      form.wrong("code", "people.departments.code.wrong");
    }
    if (form.isGood()) {
      try {
        departments.add(caller.cityId(), buyer, new OrganisationView.Unit(code, name));
        return "redirect:/administration/departments?done=added";
      } catch (DuplicateKeyException _) {
        form.wrong("code", "people.departments.code.taken");
      }
    }
    return wrong(caller.cityId(), form, model, response);
  }

  @PostMapping("/{organisation}/rename")
  String rename(
      @PathVariable UUID organisation,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    OrganisationId buyer = buyer(caller.cityId(), organisation);
    var form = new Form(typed, texts, locale);
    String field = "name-" + form.value("which");
    String name = form.line(field, Form.NAMES, "people.departments.name.missing");
    if (!form.isGood()) {
      return wrong(caller.cityId(), form, model, response);
    }
    departments.rename(caller.cityId(), buyer, form.value("which"), name);
    return "redirect:/administration/departments?done=renamed";
  }

  @PostMapping("/{organisation}/close")
  String close(
      @PathVariable UUID organisation,
      @RequestParam String which,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = administration.require();
    OrganisationId buyer = buyer(caller.cityId(), organisation);
    if (departments.close(caller.cityId(), buyer, which)) {
      return "redirect:/administration/departments?done=closed";
    }
    var form = Form.fresh(texts, locale, Map.of());
    form.wrong("name-" + which, "people.departments.close.members");
    return wrong(caller.cityId(), form, model, response);
  }

  private String wrong(UUID cityId, Form form, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(cityId, form, "", model);
  }

  private String page(UUID cityId, Form form, String done, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("done", DONE.contains(done) ? done : "");
    model.addAttribute(
        "buyers",
        organisations
            .list(cityId, new Organisations.Wanted("", OrganisationKind.BUYER, null, BUYERS))
            .stream()
            .map(o -> new Buyer(o.id().toString(), o.name(), departments.list(cityId, o.id())))
            .toList());
    return "people/departments";
  }

  private OrganisationId buyer(UUID cityId, UUID id) {
    return organisations
        .find(cityId, new OrganisationId(id))
        .filter(o -> o.is(OrganisationKind.BUYER))
        .map(OrganisationView::id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
