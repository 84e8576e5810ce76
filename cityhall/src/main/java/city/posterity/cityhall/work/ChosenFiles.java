package city.posterity.cityhall.work;

import city.posterity.cityhall.documents.FormUploads;
import city.posterity.cityhall.documents.StoredDocument;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriUtils;

/** Takes in the files of a form and writes into it what is known of them then. */
@Component
final class ChosenFiles {

  private static final String FILE = "#file";

  private final FormUploads uploads;

  ChosenFiles(FormUploads uploads) {
    this.uploads = uploads;
  }

  /**
   * @param problems files that were refused, each beside its field
   */
  record Result(FormData data, List<Problem> problems) {}

  Result take(HttpServletRequest request, FormData data, Caller by, Locale locale) {
    var problems = new ArrayList<Problem>();
    FormData filled = data;
    if (request instanceof MultipartHttpServletRequest multipart) {
      for (var chosen : multipart.getFileMap().entrySet()) {
        if (chosen.getKey().startsWith("/") && chosen.getKey().endsWith(FILE)) {
          String at = chosen.getKey().substring(0, chosen.getKey().length() - FILE.length());
          var taken = take(chosen.getValue(), by, locale);
          taken.messages().forEach(m -> problems.add(new Problem("file-refused", at, m)));
          StoredDocument document = taken.document();
          filled = document == null ? filled : filled(filled, at, document);
        }
      }
    }
    return new Result(filled, problems);
  }

  /** Photographs lose the place and time that cameras write into them. */
  private FormUploads.Taken take(MultipartFile file, Caller by, Locale locale) {
    String type = file.getContentType();
    return type != null && type.startsWith("image/")
        ? uploads.photo(by, file, locale)
        : uploads.document(by, file, locale);
  }

  private static FormData filled(FormData data, String at, StoredDocument document) {
    String beside = at.substring(0, at.lastIndexOf('/') + 1);
    FormData filled = data.with(at, document.sha256());
    for (String name : data.text(at + "#fills").split(" ")) {
      filled =
          switch (name) {
            case "format" -> filled.with(beside + name, document.mediaType());
            case "size" -> filled.with(beside + name, String.valueOf(document.size()));
            case "url" ->
                filled.with(
                    beside + name,
                    "/documents/"
                        + document.id()
                        + "/"
                        + UriUtils.encodePathSegment(
                            document.filename(), java.nio.charset.StandardCharsets.UTF_8));
            case "title" ->
                filled.text(beside + name).isBlank()
                    ? filled.with(beside + name, document.filename())
                    : filled;
            default -> filled;
          };
    }
    return filled;
  }
}
