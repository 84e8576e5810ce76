package city.posterity.ocds;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release package or record package says of itself. Source: OCDS 1.1.5, "Packaging".
 *
 * <p>Example: {@code new PackageMetadata(uri, publisher, changed, licence, policy, List.of(lots))}.
 *
 * @param uri names this package in the world; absolute
 * @param publishedDate for a package made on demand, when its contents last changed
 * @param license the licence of the data
 * @param publicationPolicy a page about the data
 * @param extensions the {@code extension.json} files of the extensions used, absolute, no two the
 *     same
 */
public record PackageMetadata(
    URI uri,
    Publisher publisher,
    Instant publishedDate,
    @Nullable URI license,
    @Nullable URI publicationPolicy,
    List<URI> extensions) {

  /** The version of OCDS that packages say they follow. */
  public static final String VERSION = "1.1";

  public PackageMetadata {
    extensions = List.copyOf(extensions);
    var wrong = new ArrayList<String>();
    absolute("uri", uri, wrong);
    absolute("license", license, wrong);
    absolute("publicationPolicy", publicationPolicy, wrong);
    extensions.forEach(extension -> absolute("extensions", extension, wrong));
    if (extensions.stream().distinct().count() < extensions.size()) {
      wrong.add("extensions names one twice");
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
  }

  private static void absolute(String what, @Nullable URI uri, List<String> wrong) {
    if (uri != null && !uri.isAbsolute()) {
      wrong.add(what + " must be absolute, like https://city.example/data; it is " + uri);
    }
  }

  /** The package without its contents: add {@code releases} or {@code records}. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("uri", uri.toString());
    json.put("version", VERSION);
    if (!extensions.isEmpty()) {
      var list = json.putArray("extensions");
      extensions.forEach(extension -> list.add(extension.toString()));
    }
    json.put("publishedDate", publishedDate.toString());
    ObjectNode by = json.putObject("publisher");
    by.put("name", publisher.name());
    putIfKnown(by, "scheme", publisher.scheme());
    putIfKnown(by, "uid", publisher.uid());
    putIfKnown(by, "uri", publisher.uri());
    putIfKnown(json, "license", license);
    putIfKnown(json, "publicationPolicy", publicationPolicy);
    return json;
  }

  private static void putIfKnown(ObjectNode json, String field, @Nullable Object value) {
    if (value != null) {
      json.put(field, value.toString());
    }
  }
}
