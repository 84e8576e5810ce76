package city.posterity.cityhall.delivery;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of contracts from before, and each of them, for administrators. */
@Controller
class InheritedPages {

  private static final String HOME = "/administration/contracts";
  private static final String ID = "{id:[0-9a-f-]{36}}";
  private static final int ROWS = 20;
  private static final Set<String> DONE = Set.of("added", "changed", "removed", "gone", "dropped");

  private final InheritedContracts contracts;
  private final People people;
  private final Texts texts;

  InheritedPages(InheritedContracts contracts, People people, Texts texts) {
    this.contracts = contracts;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping(HOME)
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String count,
      Locale locale,
      Model model) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    int number = TableOrder.number(page);
    var order = TableOrder.of(sort, InheritedContracts.COLUMNS, "reference", HOME, Map.of("q", q));
    var found =
        contracts.list(caller.cityId(), q.replace("\0", ""), order, (number - 1) * ROWS, ROWS + 1);
    var formats = formats(locale);
    model.addAttribute(
        "rows", found.stream().limit(ROWS).map(k -> InheritedRow.of(k, formats)).toList());
    model.addAttribute("q", q);
    model.addAttribute("order", order);
    model.addAttribute("number", number);
    model.addAttribute("more", found.size() > ROWS);
    model.addAttribute("done", done(done, count, locale));
    return "delivery/contracts";
  }

  private String done(String done, String count, Locale locale) {
    if (done.equals("imported") && count.matches("\\d{1,4}")) {
      return texts.text(locale, "delivery.done.imported", Integer.parseInt(count));
    }
    return DONE.contains(done) ? texts.text(locale, "delivery.done." + done) : "";
  }

  /** All of them; as CSV in the form in which they can be imported. */
  @GetMapping(HOME + ".{format:csv|xlsx}")
  void file(@PathVariable String format, HttpServletResponse response) throws IOException {
    Caller caller = people.require(Role.ADMINISTRATOR);
    TableFile file = RadarPage.begin(response, format, "contracts-before", Column.words());
    contracts.each(caller.cityId(), c -> file.row(ContractForm.cells(c)));
    file.finish();
  }

  @GetMapping(HOME + "/new")
  String fresh(Model model) {
    people.require(Role.ADMINISTRATOR);
    return form(ContractForm.empty(), model);
  }

  @PostMapping(HOME + "/new")
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    var form = new ContractForm("", 0, ContractForm.typed(typed), Map.of(), false);
    var faults = new ArrayList<Fault>();
    var contract = Draft.read(form.values(), 0, faults);
    if (contract.isPresent()) {
      if (contracts.add(caller, List.of(contract.get())) == 1) {
        return "redirect:" + HOME + "?done=added";
      }
      // a second click has the same to say
      if (contract
          .get()
          .equals(
              contracts
                  .known(caller.cityId(), List.of(contract.get().reference()))
                  .get(contract.get().reference()))) {
        return "redirect:" + HOME + "?done=added";
      }
      faults.add(Fault.of(0, Column.REFERENCE, "reference-taken"));
    }
    return wrong(form.with(faults, texts, locale), model, response);
  }

  @GetMapping(HOME + "/" + ID)
  String show(@PathVariable UUID id, Model model) {
    return form(ContractForm.of(find(id)), model);
  }

  @PostMapping(HOME + "/" + ID)
  String change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "0") int version,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    var kept = find(id);
    var form =
        new ContractForm(
            ContractForm.address(kept), version, ContractForm.typed(typed), Map.of(), false);
    var faults = new ArrayList<Fault>();
    var contract = Draft.read(form.values(), 0, faults);
    if (contract.isPresent()) {
      try {
        if (contract.get().equals(kept.contract())
            || contracts.change(caller, id, version, contract.get())) {
          return "redirect:" + HOME + "?done=changed";
        }
        form = new ContractForm(form.address(), kept.version(), form.values(), Map.of(), true);
      } catch (DuplicateKeyException _) {
        faults.add(Fault.of(0, Column.REFERENCE, "reference-taken"));
      }
    }
    return wrong(form.with(faults, texts, locale), model, response);
  }

  /** Asks before it is removed. */
  @GetMapping(HOME + "/" + ID + "/remove")
  String ask(@PathVariable UUID id, Locale locale, Model model) {
    model.addAttribute("row", InheritedRow.of(find(id), formats(locale)));
    return "delivery/remove";
  }

  @PostMapping(HOME + "/" + ID + "/remove")
  String remove(@PathVariable UUID id) {
    contracts.remove(people.require(Role.ADMINISTRATOR).cityId(), id);
    return "redirect:" + HOME + "?done=removed";
  }

  private InheritedContracts.Kept find(UUID id) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    return contracts
        .find(caller.cityId(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String wrong(ContractForm form, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, model);
  }

  private static String form(ContractForm form, Model model) {
    model.addAttribute("form", form);
    return "delivery/contract";
  }

  private Formats formats(Locale locale) {
    return new Formats(texts, locale, people.city().zone());
  }
}
