package city.posterity.cityhall.delivery;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings contracts from before in from a file: look through it, show what it would do, do it. */
@Controller
@RequestMapping("/administration/contracts/import")
class ImportPages {

  private static final String HOME = "/administration/contracts";

  /** Lines that a preview shows of each kind. */
  private static final int SHOWN = 50;

  /** Faults that are shown; with more, the file as a whole is wrong. */
  private static final int FAULTS = 1000;

  private final WaitingImports waiting;
  private final People people;
  private final Texts texts;

  ImportPages(WaitingImports waiting, People people, Texts texts) {
    this.waiting = waiting;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping
  String start(Model model) {
    people.require(Role.ADMINISTRATOR);
    return page(List.of(), "", model);
  }

  /** A file with the first line only. */
  @GetMapping("/template.csv")
  void template(HttpServletResponse response) throws IOException {
    people.require(Role.ADMINISTRATOR);
    RadarPage.begin(response, "csv", "contracts-template", Column.words()).finish();
  }

  @PostMapping
  String look(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Caller caller = people.require(Role.ADMINISTRATOR);
    List<Fault> faults;
    if (file == null || file.isEmpty()) {
      faults = List.of(Fault.of(0, null, "no-file"));
    } else if (file.getSize() > ContractFile.LARGEST) {
      faults = List.of(Fault.of(0, null, "file-too-large", ContractFile.LARGEST >> 20));
    } else {
      byte[] bytes = file.getBytes();
      switch (ContractFile.read(bytes)) {
        case ContractFile.Good(_) -> {
          return "redirect:" + HOME + "/import/" + waiting.keep(caller, name(file), bytes);
        }
        case ContractFile.Wrong(var found) -> faults = found;
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("number", faults.size());
    return page(
        faults.stream().limit(FAULTS).map(f -> FaultView.of(f, texts, locale)).toList(),
        file == null ? "" : name(file),
        model);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  String preview(@PathVariable UUID id, Locale locale, Model model) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    var preview = waiting.preview(caller, id).orElse(null);
    if (preview == null) {
      return "redirect:" + HOME + "?done=gone";
    }
    var formats = new Formats(texts, locale, people.city().zone());
    model.addAttribute("id", id.toString());
    model.addAttribute("file", preview.file());
    model.addAttribute("fresh", rows(preview.fresh(), formats));
    model.addAttribute("freshCount", preview.fresh().size());
    model.addAttribute("sameCount", preview.same().size());
    model.addAttribute("differing", rows(preview.differing(), formats));
    model.addAttribute("differingCount", preview.differing().size());
    return "delivery/preview";
  }

  @PostMapping("/{id:[0-9a-f-]{36}}")
  String confirm(@PathVariable UUID id, @RequestParam(name = "do", defaultValue = "") String what) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    if (what.equals("drop")) {
      waiting.giveUp(caller, id);
      return "redirect:" + HOME + "?done=dropped";
    }
    return waiting
        .confirm(caller, id)
        .map(added -> "redirect:" + HOME + "?done=imported&count=" + added)
        .orElse("redirect:" + HOME + "?done=gone");
  }

  private static List<InheritedRow> rows(List<ContractFile.Line> lines, Formats formats) {
    return lines.stream().limit(SHOWN).map(l -> InheritedRow.of(l, formats)).toList();
  }

  private static String page(List<FaultView> faults, String file, Model model) {
    model.addAttribute("faults", faults);
    model.addAttribute("file", file);
    model.addAttribute("columns", Arrays.asList(Column.values()));
    if (!model.containsAttribute("number")) {
      model.addAttribute("number", 0);
    }
    return "delivery/import";
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || !PlainText.isPlain(name) ? "" : Draft.shortened(name);
  }
}
