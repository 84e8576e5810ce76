package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.RecordReader;
import city.posterity.cityhall.bidding.BidPackage.Entry;
import city.posterity.procurement.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is wrong with the manifest of a package. */
final class ManifestCheck {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}/\\\\]{1,200}");
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,100}");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Entry> entries;
  private final List<Problem> problems = new ArrayList<>();

  ManifestCheck(List<Entry> entries) {
    this.entries = entries;
  }

  static List<Entry> read(byte[] bytes) throws UnreadablePackage {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new UnreadablePackage(
          "manifest-not-json", "", "the manifest is not JSON: " + e.getOriginalMessage());
    }
    if (!json.isArray() || json.size() > BidPackage.FILES_LIMIT) {
      throw new UnreadablePackage(
          "manifest-not-a-list",
          "",
          "a manifest is a list of at most " + BidPackage.FILES_LIMIT + " files");
    }
    var entries = new ArrayList<Entry>();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < json.size(); i++) {
      var result = RecordReader.read(Entry.class, json.get(i));
      if (result.value() == null) {
        String at = "/" + i;
        result.problems().stream()
            .map(p -> new Problem(p.code(), at + p.pointer(), p.message()))
            .forEach(problems::add);
      } else {
        entries.add(result.value());
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(new ManifestCheck(entries).problems());
    }
    if (!problems.isEmpty()) {
      throw new UnreadablePackage(problems);
    }
    return List.copyOf(entries);
  }

  List<Problem> problems() {
    var names = new HashSet<String>();
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i), "/" + i);
      if (!names.add(entries.get(i).name().toLowerCase(Locale.ROOT))) {
        add(
            "duplicate-file",
            "/" + i + "/name",
            "two files are named " + entries.get(i).name() + ", but for capitals");
      }
    }
    if (entries.stream().noneMatch(e -> e.name().equals(BidPackage.CONTENT))) {
      add("content-missing", "", "there is no file " + BidPackage.CONTENT);
    }
    return problems;
  }

  private void check(Entry entry, String at) {
    String name = entry.name();
    if (!NAME.matcher(name).matches() || name.isBlank() || name.equals(".") || name.equals("..")) {
      add(
          "name-not-allowed",
          at + "/name",
          "a file's name has 1 to 200 characters, no slashes and no control characters");
    }
    if (entry.size() < 0 || entry.size() > Long.MAX_VALUE / BidPackage.FILES_LIMIT / 2) {
      add("size-not-allowed", at + "/size", "a size is a number of bytes, 0 or more");
    }
    if (name.equals(BidPackage.CONTENT) && entry.size() > BidPackage.CONTENT_LIMIT) {
      add(
          "content-too-large",
          at + "/size",
          BidPackage.CONTENT + " has at most " + BidPackage.CONTENT_LIMIT + " bytes");
    }
    if (!SHA256.matcher(entry.sha256()).matches()) {
      add("digest-malformed", at + "/sha256", "a digest is 64 hexadecimal digits, lower case");
    }
    if (!TYPE.matcher(entry.type()).matches()) {
      add("type-malformed", at + "/type", "a media type looks like application/pdf");
    }
  }

  private void add(String code, String pointer, String message) {
    problems.add(new Problem(code, pointer, message));
  }
}
