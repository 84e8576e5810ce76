package city.posterity.cityhall.participation;

import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the addresses in letters lead, and where people who are signed in see what they follow. An
 * address alone changes nothing, because programs that check mail open every link: a button does.
 */
@Controller
class LettersPage {

  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final Following following;
  private final CurrentCaller caller;

  LettersPage(Following following, CurrentCaller caller) {
    this.following = following;
    this.caller = caller;
  }

  @GetMapping("/follow/confirm/{token}")
  @Public
  String question(
      @PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
    return page(following.asked(token), locale, model, response, "confirm");
  }

  @PostMapping("/follow/confirm/{token}")
  @Public
  String confirm(
      @PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
    Optional<Follow> confirmed = following.confirm(token);
    return confirmed.isPresent()
        ? "redirect:/letters/" + following.name(confirmed.get()) + "?begun=yes"
        : page(confirmed, locale, model, response, "confirm");
  }

  @GetMapping("/letters/{name}")
  @Public
  String letters(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String begun,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    return page(
        following.byName(name), locale, model, response, begun.equals("yes") ? "begun" : "stop");
  }

  /**
   * @param all {@code yes} to stop every letter to the address
   */
  @PostMapping("/letters/{name}")
  @Public
  String stop(@PathVariable String name, @RequestParam(defaultValue = "") String all) {
    following
        .byName(name)
        .ifPresent(follow -> {
          if (all.equals("yes")) {
            following.endAll(follow);
          } else {
            following.end(follow);
          }
        });
    return "redirect:/letters-stopped";
  }

  /**
   * What a mail program sends when its reader presses its button (RFC 8058): it knows no session,
   * no token, and follows no redirect. Who knows the name may stop the letters, and nothing more.
   */
  @PostMapping(path = "/letters/{name}", params = ONE_CLICK)
  @Public
  String stopByProgram(@PathVariable String name) {
    following.byName(name).ifPresent(following::end);
    return stopped();
  }

  @GetMapping("/letters-stopped")
  @Public
  String stopped() {
    return "participation/stopped";
  }

  @GetMapping("/following")
  String mine(
      @RequestParam(defaultValue = "") String begun,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "private, no-store");
    List<Followed> all =
        following.of(person().actor().person()).stream().map(f -> followed(f, locale)).toList();
    model.addAttribute("all", all);
    model.addAttribute("begun", begun.equals("yes"));
    return "participation/following";
  }

  /** Only one's own can be stopped here. */
  @PostMapping("/following/{name}/stop")
  String stopMine(@PathVariable String name) {
    var reader = new Reader.Person(person().actor().person());
    following.byName(name).filter(f -> f.reader().equals(reader)).ifPresent(following::end);
    return "redirect:/following";
  }

  private String page(
      Optional<Follow> follow,
      Locale locale,
      Model model,
      HttpServletResponse response,
      String step) {
    response.setHeader("Cache-Control", "private, no-store");
    // what is in the address is as good as a key
    response.setHeader("Referrer-Policy", "no-referrer");
    if (follow.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return "participation/over";
    }
    model.addAttribute("follow", followed(follow.get(), locale));
    model.addAttribute("step", step);
    return "participation/letters";
  }

  private Followed followed(Follow follow, Locale locale) {
    return new Followed(
        following.name(follow),
        following.about(follow, locale),
        FollowPage.back(follow.subject()),
        follow.subject() instanceof Subject.Search);
  }

  private Caller person() {
    return caller.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }
}
