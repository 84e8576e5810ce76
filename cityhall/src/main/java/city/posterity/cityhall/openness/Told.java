package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a release as a page tells it. Places are JSON Pointers ({@code /tender/value}); what is
 * not there is an empty text or list.
 */
public record Told(JsonNode json, Spoken spoken) {

  public boolean has(String place) {
    JsonNode node = json.at(place);
    return !node.isMissingNode() && !node.isNull() && !(node.isContainer() && node.isEmpty());
  }

  public String text(String place) {
    return json.at(place).asString("");
  }

  /** A word of a list of codes, as sentences choose by it: they know no hyphens. */
  public String word(String place) {
    return text(place).replace('-', '_');
  }

  public Told at(String place) {
    return new Told(json.at(place), spoken);
  }

  public List<Told> all(String place) {
    return json.at(place).valueStream().map(n -> new Told(n, spoken)).toList();
  }

  public List<String> texts(String place) {
    return json.at(place).valueStream().map(n -> n.asString("")).toList();
  }

  public String money(String place) {
    JsonNode node = json.at(place);
    return node.path("amount").isNumber()
        ? spoken.money(node.path("amount").decimalValue(), node.path("currency").asString("EUR"))
        : "";
  }

  public BigDecimal amount(String place) {
    JsonNode node = json.at(place);
    return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
  }

  public String number(String place) {
    return has(place) ? spoken.number(amount(place)) : "";
  }

  public String moment(String place) {
    Instant at = instant(place);
    return at == null ? "" : spoken.moment(at);
  }

  /** The day of a moment, in the time of the city. */
  public String day(String place) {
    Instant at = instant(place);
    return at == null ? "" : spoken.dayOf(at);
  }

  /** A day that was written as such. */
  public String date(String place) {
    String text = text(place);
    return text.isEmpty() ? "" : spoken.day(LocalDate.parse(text));
  }

  /** A day that was written as its first or last moment. */
  public String plainDay(String place) {
    Instant at = instant(place);
    return at == null ? "" : spoken.utcDay(at);
  }

  public @Nullable Instant instant(String place) {
    String text = text(place);
    return text.isEmpty() ? null : Instant.parse(text);
  }

  /** The member of a list that has this id. */
  public Told byId(String list, String id) {
    return all(list).stream()
        .filter(t -> t.text("/id").equals(id))
        .findFirst()
        .orElseGet(() -> at("/there-is-none"));
  }

  /** Title of a lot, or its id where it has none. */
  public String lot(String id) {
    String title = byId("/tender/lots", id).text("/title");
    return title.isEmpty() ? id : title;
  }

  /** Whether what is told has more than one lot, so that they need names. */
  public boolean hasLots() {
    return json.at("/tender/lots").size() > 1;
  }
}
