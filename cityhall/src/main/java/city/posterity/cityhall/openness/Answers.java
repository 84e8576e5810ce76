package city.posterity.cityhall.openness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with open data: anybody may keep them, and asks with the tag whether they still hold.
 * Tags are weak, because answers are compressed on their way.
 */
final class Answers {

  private Answers() {}

  /** What makes the text; not called where the caller has it already. */
  interface Text {
    String make();
  }

  /**
   * @param tag changes whenever the text does
   * @param settled whether the text will never change
   */
  static ResponseEntity<byte[]> json(
      ServletWebRequest request, String tag, boolean settled, Text text) {
    String quoted = "W/\"" + tag + "\"";
    CacheControl cache =
        settled
            ? CacheControl.maxAge(Duration.ofHours(1)).cachePublic()
            : CacheControl.noCache().cachePublic();
    if (request.checkNotModified(quoted)) {
      return ResponseEntity.status(304).eTag(quoted).cacheControl(cache).build();
    }
    return ResponseEntity.ok()
        .eTag(quoted)
        .cacheControl(cache)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Access-Control-Allow-Origin", "*")
        .body(text.make().getBytes(StandardCharsets.UTF_8));
  }
}
