package city.posterity.cityhall.demo;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.Welcoming;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a visitor of the demonstration becomes one of its sample people. */
@Controller
@InDemoOnly
class DemoPeoplePage {

  private final DemoPeople people;
  private final People register;
  private final Welcoming welcoming;

  DemoPeoplePage(DemoPeople people, People register, Welcoming welcoming) {
    this.people = people;
    this.register = register;
    this.welcoming = welcoming;
  }

  @Public
  @GetMapping("/demo/people")
  String show(Locale locale, Model model) {
    List<SamplePerson> all =
        people.all().stream()
            .map(p ->
                new SamplePerson(
                    p.key(),
                    p.name(),
                    p.organisation() == null
                        ? ""
                        : register.organisation(p.organisation()).map(o -> o.name()).orElse(""),
                    java.util.stream.Stream.concat(p.city().stream(), p.team().stream())
                        .map(r -> r.word().replace("-", "_"))
                        .distinct()
                        .toList()))
            .toList();
    model.addAttribute("people", all);
    return "demo/people";
  }

  @Public
  @PostMapping("/demo/people")
  String become(
      @RequestParam String key, HttpServletRequest request, HttpServletResponse response) {
    var person =
        people.all().stream()
            .filter(p -> p.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    welcoming.signIn(person.account(), request, response);
    return "redirect:/work";
  }
}
