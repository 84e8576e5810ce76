package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Tokens.Issued;
import city.posterity.cityhall.people.Tokens.TokenView;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Paging;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How programs come to a token, and how people keep hold of theirs. */
@RestController
@RequestMapping("/api/v1")
class TokensApi {

  /** What a token is for that stands for a password just typed. */
  static final String SIGN_IN = "sign-in";

  private static final Duration SIGNED_IN = Duration.ofHours(12);
  private static final Duration USUAL = Duration.ofDays(90);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Tokens tokens;
  private final SignIn signIn;
  private final Invitations invitations;
  private final People people;
  private final Permission permission;
  private final SecondStep step;
  private final RealTime time;

  TokensApi(
      Tokens tokens,
      SignIn signIn,
      Invitations invitations,
      People people,
      Permission permission,
      SecondStep step,
      RealTime time) {
    this.tokens = tokens;
    this.signIn = signIn;
    this.invitations = invitations;
    this.people = people;
    this.permission = permission;
    this.step = step;
    this.time = time;
  }

  /** Mail, password and, where it is asked for, a code, for a token that lasts a working day. */
  @PostMapping("/sign-in")
  @Public
  ResponseEntity<Map<String, Object>> signIn(
      @RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(body);
    String mail = fields.text("mail", 254);
    String password = fields.secret("password");
    String code = fields.optional("code");
    fields.done();
    UUID city = people.cityId();
    return switch (signIn.with(city, mail, password, ClientNetwork.of(request))) {
      case SignIn.Welcome w -> {
        requireSecondStep(w.account(), code);
        yield issued(tokens.issue(city, w.account().id(), SIGN_IN, time.instant().plus(SIGNED_IN)));
      }
      case SignIn.Wrong _ ->
          throw new ApiProblem(
              401, "wrong-mail-or-password", "The mail address or the password is wrong.");
      case SignIn.Later l -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(l.delay().toSeconds()));
        throw tooMany();
      }
    };
  }

  /** Uses an invitation up to choose a password. */
  @PostMapping("/invitations/accept")
  @Public
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(@RequestBody JsonNode body) {
    Fields fields = Fields.of(body);
    String invitation = fields.text("invitation");
    String password = fields.secret("password");
    fields.addAll(
        Passwords.problems(
            password, "/password", List.of(people.city().name(), "posterity", "password")));
    fields.done();
    if (invitations.accept(people.cityId(), invitation, password).isEmpty()) {
      throw new ApiProblem(
          410,
          "invitation-not-valid",
          "The invitation was used or has expired; ask for a new one.");
    }
  }

  @PostMapping("/tokens")
  ResponseEntity<Map<String, Object>> create(
      @RequestBody JsonNode body, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
    Account account = permission.account();
    Fields fields = Fields.of(body);
    String label = fields.text("label", 100);
    Instant wanted = fields.time("expiresAt");
    String password = fields.optionalSecret("password");
    Instant now = time.instant();
    Instant expiresAt = wanted == null ? now.plus(USUAL) : wanted;
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      fields.add(
          "out-of-range",
          "/expiresAt",
          "must lie between now and " + now.plus(LONGEST) + ", a year ahead");
    }
    fields.done();
    Instant proved = proved(account, authorization, password);
    return issued(tokens.issue(people.cityId(), account.id(), label, expiresAt, proved));
  }

  /**
   * When the owner last proved who they are: now, with a password, or before the token was made.
   */
  private Instant proved(Account account, String authorization, @Nullable String password) {
    Instant now = time.instant();
    UUID city = people.cityId();
    if (password != null) {
      boolean right = signIn.knows(city, account.id(), password).orElseThrow(TokensApi::tooMany);
      if (!right) {
        throw new ApiProblem(403, "wrong-password", "The password is wrong.");
      }
      return now;
    }
    return tokens
        .provedAt(city, authorization.substring(authorization.lastIndexOf(' ') + 1))
        .filter(at -> at.plus(StepUp.FRESH).isAfter(now))
        .orElseThrow(() ->
            new ApiProblem(
                403,
                "fresh-proof-needed",
                "Give your password, too, or use a token of a sign-in in the last "
                    + StepUp.FRESH.toMinutes()
                    + " minutes."));
  }

  private void requireSecondStep(Account account, @Nullable String code) {
    City city = people.city();
    switch (step.need(city, account)) {
      case NOTHING -> {}
      case ENROLMENT ->
          throw new ApiProblem(
              403,
              "second-factor-not-set-up",
              "Sign in with a browser first, and set up a second factor.");
      case PROOF -> {
        if (code == null) {
          throw new ApiProblem(
              401,
              "second-factor-needed",
              "Give a code, too: of the app that makes codes, or a recovery code.");
        }
        switch (step.code(city, account, code)) {
          case RIGHT -> {}
          case WRONG ->
              throw new ApiProblem(401, "wrong-code", "The code is wrong or was used before.");
          case LATER -> throw tooMany();
        }
      }
    }
  }

  private static ApiProblem tooMany() {
    return new ApiProblem(
        429, "too-many-attempts", "Too many attempts; wait before you try again.");
  }

  @GetMapping("/tokens")
  ResponseEntity<List<Map<String, Object>>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Account account = permission.account();
    Paging paging = Paging.of(after, limit);
    return paging.answer(
        tokens.list(people.cityId(), account.id(), paging.after(), paging.wanted()),
        TokenView::id,
        TokensApi::view);
  }

  @DeleteMapping("/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    Account account = permission.account();
    if (!tokens.revoke(people.cityId(), account.id(), id)) {
      throw ApiProblem.notFound("token " + id + " of yours");
    }
  }

  private static ResponseEntity<Map<String, Object>> issued(Issued token) {
    String self = "/api/v1/tokens/" + token.id();
    return ResponseEntity.created(URI.create(self))
        .cacheControl(CacheControl.noStore())
        .body(
            Map.of(
                "id", token.id().toString(),
                "token", token.secret(),
                "expiresAt", token.expiresAt().toString(),
                "self", self));
  }

  private static Map<String, Object> view(TokenView token) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", token.id().toString());
    view.put("label", token.label());
    view.put("createdAt", token.createdAt().toString());
    view.put("expiresAt", token.expiresAt().toString());
    view.put("revokedAt", text(token.revokedAt()));
    view.put("lastUsedAt", text(token.lastUsedAt()));
    return Fields.compact(view);
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
