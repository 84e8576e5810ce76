package city.posterity.cityhall.documents;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form and says beside its field what is wrong with one. */
@Component
public class FormUploads {

  private final Uploads uploads;
  private final Texts texts;

  FormUploads(Uploads uploads, Texts texts) {
    this.uploads = uploads;
    this.texts = texts;
  }

  /**
   * What became of one field.
   *
   * @param document absent if none was chosen or it was refused
   * @param messages what is wrong, in the language of the page; empty if nothing is
   */
  public record Taken(@Nullable StoredDocument document, List<String> messages) {
    public Taken {
      messages = List.copyOf(messages);
    }

    /** Whether a file was chosen at all. */
    public boolean isChosen() {
      return document != null || !messages.isEmpty();
    }
  }

  /** For {@code <input type="file">} with a document. */
  public Taken document(Caller by, @Nullable MultipartFile file, Locale locale) {
    return take(
        file, locale, bytes -> uploads.accept(by.cityId(), by.actor().person(), name(file), bytes));
  }

  /** For {@code <input type="file" accept="image/*">} with a photograph. */
  public Taken photo(Caller by, @Nullable MultipartFile file, Locale locale) {
    return take(
        file,
        locale,
        bytes -> uploads.acceptPhoto(by.cityId(), by.actor().person(), name(file), bytes));
  }

  private interface Taking {
    StoredDocument take(InputStream bytes) throws UploadRefused;
  }

  private Taken take(@Nullable MultipartFile file, Locale locale, Taking taking) {
    // browsers send an empty part without a name where nothing was chosen
    if (file == null || file.isEmpty() && name(file).isEmpty()) {
      return new Taken(null, List.of());
    }
    try (InputStream bytes = file.getInputStream()) {
      return new Taken(taking.take(bytes), List.of());
    } catch (UploadRefused e) {
      return new Taken(null, List.of(e.sentence(texts, locale)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(@Nullable MultipartFile file) {
    String name = file == null ? null : file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
