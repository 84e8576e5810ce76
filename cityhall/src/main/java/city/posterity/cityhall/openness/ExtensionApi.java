package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Public;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Our own extension of OCDS, as the packages declare it. */
@RestController
@Public
class ExtensionApi {

  private static final Set<String> FILES = Set.of("extension.json", "release-schema.json");

  @GetMapping("/" + Packages.OWN_EXTENSION + "{file}")
  ResponseEntity<byte[]> file(@PathVariable String file, ServletWebRequest request) {
    if (!FILES.contains(file)) {
      throw ApiProblem.notFound("file " + file);
    }
    String text = read(file);
    return Answers.json(
        request, "extension-" + Integer.toHexString(text.hashCode()), false, () -> text);
  }

  private static String read(String file) {
    try (var in =
        Objects.requireNonNull(ExtensionApi.class.getResourceAsStream("/ocds-extension/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
