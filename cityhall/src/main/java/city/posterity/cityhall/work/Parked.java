package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.PARKED;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.ClientNetwork;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.Throttle;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a form that was sent when its session had ended, until whoever sent it signs in again. Only
 * the browser that sent it holds the name under which it lies.
 */
@Component
class Parked {

  private static final String COOKIE = "posterity-parked";
  private static final Duration KEPT = Duration.ofHours(12);

  /** What strangers could fill the database with. */
  private static final int MOST = 1_000;

  private static final int LONGEST = 500_000;

  /** Nobody is signed in yet, so it is counted by network; an office shares one. */
  private static final Throttle.Limit OF_ONE_NETWORK =
      new Throttle.Limit(30, Duration.ofMinutes(2));

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext database;
  private final Casefile casefile;
  private final People people;
  private final KeyedHash keyed;
  private final InstallationKey key;
  private final Throttle throttle;

  Parked(
      DSLContext database,
      Casefile casefile,
      People people,
      KeyedHash keyed,
      InstallationKey key,
      Throttle throttle) {
    this.database = database;
    this.casefile = casefile;
    this.people = people;
    this.keyed = keyed;
    this.key = key;
    this.throttle = throttle;
  }

  /** Whether it waits now: a form that is too long, or one too many, does not. */
  @Transactional
  public boolean park(HttpServletRequest request, HttpServletResponse response) {
    String form = FormJson.write(FormData.of(request.getParameterMap()));
    UUID city = people.cityId();
    var now = casefile.now().atOffset(ZoneOffset.UTC);
    database
        .deleteFrom(PARKED)
        .where(PARKED.CITY_ID.eq(city), PARKED.PARKED_AT.lt(now.minus(KEPT)))
        .execute();
    if (form.length() > LONGEST) {
      return false;
    }
    if (replaced(city, request, form, now)) {
      return true;
    }
    if (database.fetchCount(PARKED) >= MOST || isTooMuch(city, ClientNetwork.of(request))) {
      return false;
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database
        .insertInto(PARKED)
        .set(PARKED.CITY_ID, city)
        .set(PARKED.KEY_HASH, hash(name))
        .set(PARKED.ADDRESS, address(request))
        .set(PARKED.FORM, sealed(city, hash(name), address(request), form))
        .set(PARKED.PARKED_AT, now)
        .execute();
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, name)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(KEPT)
            .build()
            .toString());
    return true;
  }

  /** What this browser sent to the address before it signed in; given out once. */
  @Transactional
  public Optional<FormData> take(HttpServletRequest request, String address) {
    return name(request)
        .flatMap(name ->
            database
                .deleteFrom(PARKED)
                .where(
                    PARKED.CITY_ID.eq(people.cityId()),
                    PARKED.KEY_HASH.eq(hash(name)),
                    PARKED.ADDRESS.eq(address))
                .returning(PARKED.FORM)
                .fetchOptional(r -> read(people.cityId(), hash(name), address, r.getForm())));
  }

  /** Whether the browser has parked the same form before, which is then this one. */
  private boolean replaced(UUID city, HttpServletRequest request, String form, OffsetDateTime now) {
    return name(request)
        .filter(name ->
            database
                    .update(PARKED)
                    .set(PARKED.FORM, sealed(city, hash(name), address(request), form))
                    .set(PARKED.PARKED_AT, now)
                    .where(
                        PARKED.CITY_ID.eq(city),
                        PARKED.KEY_HASH.eq(hash(name)),
                        PARKED.ADDRESS.eq(address(request)))
                    .execute()
                > 0)
        .isPresent();
  }

  private byte[] sealed(UUID city, byte[] name, String address, String form) {
    return key.wrap(form.getBytes(StandardCharsets.UTF_8), context(city, name, address));
  }

  private FormData read(UUID city, byte[] name, String address, byte[] sealed) {
    return FormJson.read(
        new String(key.unwrap(sealed, context(city, name, address)), StandardCharsets.UTF_8));
  }

  /** What waits fits the browser that sent it, and the form, only. */
  private static byte[] context(UUID city, byte[] name, String address) {
    return ("parked " + city + " " + HexFormat.of().formatHex(name) + " " + address)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The name that this browser holds. */
  private static Optional<String> name(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(c -> c.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  private boolean isTooMuch(UUID city, String network) {
    byte[] subject = keyed.of(city, "parked-network", network);
    return !throttle.take(city, subject, OF_ONE_NETWORK).isZero();
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static byte[] hash(String name) {
    return Sha256.digest().digest(name.getBytes(StandardCharsets.US_ASCII));
  }
}
