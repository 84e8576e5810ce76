package city.posterity.ocds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release and what orders and names it.
 *
 * @param label its id, or {@code #} and its position
 * @param instant null only if compatibility allows a release without a readable date
 */
record ReleaseHead(
    ObjectNode json,
    String label,
    String ocid,
    String date,
    @Nullable Instant instant,
    boolean zoneAssumed) {

  static ReleaseHead of(JsonNode release, int position) {
    ObjectNode json = object(release, position);
    String label = label(json, position);
    String ocid = ocid(json, position);
    String date = date(json, label);
    boolean zoned = true;
    Instant instant = zoned(date);
    if (instant == null) {
      zoned = false;
      instant = local(date);
    }
    if (instant == null) {
      throw new MergeException(MergeException.Kind.INVALID_DATE, label, "/date", List.of(date));
    }
    return new ReleaseHead(json, label, ocid, date, instant, !zoned);
  }

  /**
   * As ocds-merge reads it: missing values are the text "None".
   *
   * @param alone a release merged alone needs no date
   */
  static ReleaseHead lenient(JsonNode release, int position, boolean alone) {
    ObjectNode json = object(release, position);
    String label = label(json, position);
    String date = alone && !json.hasNonNull("date") ? "None" : date(json, label);
    return new ReleaseHead(json, label, json.path("ocid").asString("None"), date, null, false);
  }

  static String ocid(JsonNode release, int position) {
    ObjectNode json = object(release, position);
    JsonNode ocid = json.path("ocid");
    if (!ocid.isString() || ocid.stringValue().isBlank()) {
      throw new MergeException(
          MergeException.Kind.MISSING_OCID, label(json, position), "/ocid", List.of());
    }
    return ocid.stringValue();
  }

  private static ObjectNode object(JsonNode release, int position) {
    if (release instanceof ObjectNode json) {
      return json;
    }
    throw new MergeException(
        MergeException.Kind.NOT_AN_OBJECT, "#" + position, "", List.of(Values.typeName(release)));
  }

  private static String label(ObjectNode json, int position) {
    String id = json.path("id").asString("");
    return id.isBlank() ? "#" + position : id;
  }

  private static String date(ObjectNode json, String label) {
    JsonNode date = json.path("date");
    if (date.isMissingNode() || date.isNull()) {
      throw new MergeException(MergeException.Kind.MISSING_DATE, label, "/date", List.of());
    }
    if (!date.isString()) {
      throw new MergeException(
          MergeException.Kind.INVALID_DATE, label, "/date", List.of(Values.typeName(date)));
    }
    return date.stringValue();
  }

  static @Nullable Instant zoned(String date) {
    try {
      return OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  static @Nullable Instant local(String date) {
    try {
      return (date.length() == 10
              ? LocalDate.parse(date).atStartOfDay()
              : LocalDateTime.parse(date))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
