package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static java.util.Map.entry;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * All procurements of a year in one file: compiled releases as JSON Lines, or tables as CSV and
 * XLSX. A year is that of the first release, in the time of the city.
 */
@RestController
@Public
class BulkApi {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("jsonl", "application/jsonl"),
          entry("jsonl.gz", "application/gzip"),
          entry("csv", "text/csv;charset=UTF-8"),
          entry("csv.zip", "application/zip"),
          entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final DSLContext database;
  private final BulkFiles files;
  private final Cities cities;
  private final PublicAddress address;

  BulkApi(DSLContext database, BulkFiles files, Cities cities, PublicAddress address) {
    this.database = database;
    this.files = files;
    this.cities = cities;
    this.address = address;
  }

  /** The years there is something of, newest first, with the addresses of their files. */
  @GetMapping("/api/v1/bulk")
  Map<String, Object> years() {
    City city = cities.current();
    var year =
        DSL.field(
            "CAST(EXTRACT(YEAR FROM {0} AT TIME ZONE {1}) AS integer)",
            Integer.class, LISTING.PUBLISHED_AT, DSL.inline(city.zone().getId()));
    var years = new ArrayList<Map<String, Object>>();
    database
        .select(year, DSL.count())
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()))
        .groupBy(year)
        .orderBy(year.desc())
        .forEach(r -> years.add(year(r.value1(), r.value2())));
    return Map.of("years", years);
  }

  private Map<String, Object> year(int year, int count) {
    var one = new LinkedHashMap<String, Object>();
    one.put("year", year);
    one.put("records", count);
    var all = new ArrayList<Map<String, Object>>();
    for (String format : List.of("jsonl", "jsonl.gz", "csv", "csv.zip", "xlsx")) {
      var file = new LinkedHashMap<String, Object>();
      file.put("format", format);
      file.put("url", address.at("api/v1/bulk/" + year + "." + format).toString());
      all.add(file);
    }
    one.put("files", all);
    return one;
  }

  /** Whatever else is asked for here is not there, and nobody has to sign in to learn that. */
  @GetMapping("/api/v1/bulk/{name:[^.]+}")
  void nothing(@PathVariable String name) {
    throw ApiProblem.notFound("file " + name);
  }

  /** Says what the file holds; its address stays that of the year. */
  private static String fileName(String year, String format) {
    String holds =
        switch (format) {
          case "jsonl", "jsonl.gz" -> "compiled-releases-";
          case "csv" -> "procurements-";
          default -> "procurement-tables-";
        };
    return holds + year + "." + format;
  }

  @GetMapping("/api/v1/bulk/{year:[^.]+}.{format:.+}")
  void file(@PathVariable String year, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    if (!TYPES.containsKey(format) || !year.matches("[0-9]{4}")) {
      throw ApiProblem.notFound("file " + year + "." + format);
    }
    City city = cities.current();
    int wanted = Integer.parseInt(year);
    response.setContentType(Objects.requireNonNull(TYPES.get(format)));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(year, format) + "\"");
    OutputStream out = response.getOutputStream();
    switch (format) {
      case "jsonl" -> files.writeLines(city, wanted, out);
      case "jsonl.gz" -> {
        var zipped = new GZIPOutputStream(out);
        files.writeLines(city, wanted, zipped);
        zipped.finish();
      }
      case "csv" -> files.writeCsv(city, wanted, out);
      case "csv.zip" -> files.writeZip(city, wanted, out);
      case "xlsx" -> files.writeXlsx(city, wanted, out);
      default -> throw new IllegalStateException(format);
    }
  }
}
