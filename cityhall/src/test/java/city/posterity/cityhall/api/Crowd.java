package city.posterity.cityhall.api;

import city.posterity.cityhall.support.DemoHttp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sample people and those whom a test adds to them, through the front door. */
final class Crowd {

  private static final String PASSWORD = "a lighthouse in the fog";

  private final DemoHttp http;
  private final Set<String> keys = new LinkedHashSet<>();

  Crowd(DemoHttp http) {
    this.http = http;
    http.get(null, "/api/v1/demo/people").json().forEach(p -> keys.add(p.get("key").asString()));
  }

  Set<String> keys() {
    return keys;
  }

  /**
   * Enrols somebody, who chooses a password and signs in.
   *
   * @param like whose organisation it is to be; a new buyer's if absent
   */
  void enrol(String key, @Nullable String like, Set<String> roles) {
    String organisation = like == null ? buyer() : http.person(like).get("organisation").asString();
    String mail = key + "-" + System.nanoTime() + "@fairhaven.example";
    Map<String, Object> membership =
        like == null
            ? Map.of("organisation", organisation, "roles", List.copyOf(roles))
            : Map.of("organisation", organisation, "unit", "works", "roles", List.copyOf(roles));
    JsonNode made =
        DemoHttp.must(
                http.post(
                    "administrator",
                    "/api/v1/people",
                    Map.of("name", key, "mail", mail, "memberships", List.of(membership))),
                201)
            .json();
    DemoHttp.must(
        http.post(
            null,
            "/api/v1/invitations/accept",
            Map.of("invitation", made.get("invitation").asString(), "password", PASSWORD)),
        204);
    JsonNode token =
        DemoHttp.must(
                http.post(null, "/api/v1/sign-in", Map.of("mail", mail, "password", PASSWORD)), 201)
            .json();
    http.add(key, token.get("token").asString(), made.get("id").asString(), organisation, "works");
    keys.add(key);
  }

  private String buyer() {
    return DemoHttp.must(
            http.post(
                "administrator",
                "/api/v1/organisations",
                Map.of(
                    "kinds", List.of("buyer"),
                    "name", "Town of Nexthaven",
                    "identifier", Map.of("scheme", "XT-TEST", "id", "n" + System.nanoTime()))),
            201)
        .json()
        .get("id")
        .asString();
  }
}
