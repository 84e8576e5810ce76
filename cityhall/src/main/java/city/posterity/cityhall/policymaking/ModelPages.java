package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Public;
import city.posterity.policy.Difference;
import city.posterity.policy.PackException;
import city.posterity.policy.Policy;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one city hands on to others, and what it made of what another handed on. */
@Controller
@Public
class ModelPages {

  private final Policies policies;
  private final Writing writing;

  ModelPages(Policies policies, Writing writing) {
    this.policies = policies;
    this.writing = writing;
  }

  /**
   * The final text, as another city can take it over.
   *
   * @throws org.springframework.web.server.ResponseStatusException 404 while there is none
   */
  @GetMapping("/policies/{id}/model.json")
  ResponseEntity<byte[]> model(@PathVariable UUID id) {
    Made made = policies.open(id);
    return file(
        ModelFile.of(PolicyModel.of(made, finalText(made), policies.city().name())),
        MediaType.APPLICATION_JSON,
        made.process().charter().name() + ".json");
  }

  /** The final text as a policy pack, as gates read it. */
  @GetMapping("/policies/{id}/pack.yaml")
  ResponseEntity<byte[]> pack(@PathVariable UUID id) {
    Made made = policies.open(id);
    return file(
        PolicyPack.of(made, finalText(made)).yaml().getBytes(StandardCharsets.UTF_8),
        MediaType.parseMediaType("application/yaml"),
        made.process().charter().name() + ".yaml");
  }

  /** What is different from the model: as published; for the group, as it stands. */
  @GetMapping("/policies/{id}/origin")
  String origin(@PathVariable UUID id, Locale locale, Model model) {
    Made made = policies.find(id).orElseThrow(Policies::notFound);
    boolean inside = writing.isInside(made);
    Origin origin = made.process().origin();
    if (origin == null || (!inside && !made.process().isPublic())) {
      throw Policies.notFound();
    }
    model.addAttribute("view", view(made, origin, inside, locale));
    return "policymaking/origin";
  }

  static Edition finalText(Made made) {
    return made.process().finalText().orElseThrow(Policies::notFound);
  }

  private static OriginView view(Made made, Origin origin, boolean inside, Locale locale) {
    Optional<PolicyPack> own =
        inside
            ? Optional.of(PolicyPack.of(made))
            : made.process().edition().map(e -> PolicyPack.of(made, e));
    if (own.isEmpty()) {
      return view(made, origin, inside, "unpublished", 0, List.of());
    }
    try {
      Policy before = new PolicyPack(origin.pack()).read();
      Policy after = own.get().read();
      var subjects =
          OriginView.subjects(Difference.between(before, after), made.address(), after, locale);
      return view(made, origin, inside, "", OriginView.alike(before, after, subjects), subjects);
    } catch (PackException _) {
      return view(made, origin, inside, "unreadable", 0, List.of());
    }
  }

  private static OriginView view(
      Made made,
      Origin origin,
      boolean inside,
      String problem,
      int alike,
      List<OriginView.Subject> subjects) {
    return new OriginView(
        made.process().charter().title(),
        made.address(),
        origin.title(),
        origin.source(),
        origin.version(),
        origin.textHash(),
        inside,
        problem,
        alike,
        subjects);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }
}
