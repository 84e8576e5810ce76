package city.posterity.cityhall.documents;

import city.posterity.cityhall.api.Once;
import city.posterity.cityhall.api.ThingNames;
import city.posterity.cityhall.documents.DocumentAccess.Allowed;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** Documents for programs. The same file sent again is the same document, with any key or none. */
@RestController
@Once
@RequestMapping("/api/v1/documents")
class DocumentApi {

  private final Uploads uploads;
  private final DocumentAccess access;
  private final Handing handing;
  private final CurrentCaller callers;
  private final Texts texts;

  DocumentApi(
      Uploads uploads, DocumentAccess access, Handing handing, CurrentCaller callers, Texts texts) {
    this.uploads = uploads;
    this.access = access;
    this.handing = handing;
    this.callers = callers;
    this.texts = texts;
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> take(
      HttpServletRequest request,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Locale locale)
      throws IOException {
    Caller caller = caller();
    String name = file == null ? named(request) : String.valueOf(file.getOriginalFilename());
    try (InputStream bytes = file == null ? request.getInputStream() : file.getInputStream()) {
      var kept = uploads.accept(caller.cityId(), caller.actor().person(), name, bytes);
      return ResponseEntity.created(URI.create("/api/v1/documents/" + kept.id()))
          .cacheControl(CacheControl.noStore())
          .contentType(MediaType.APPLICATION_JSON)
          .body(view(kept));
    } catch (UploadRefused e) {
      throw problem(e, locale);
    }
  }

  /** What is known of a document. */
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> show(@PathVariable String id) {
    Allowed allowed = allowed(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(view(allowed.kept().document()));
  }

  /** Its bytes. */
  @GetMapping("/{id}/content")
  ResponseEntity<Resource> content(@PathVariable String id, HttpServletResponse response) {
    return handing.out(allowed(id), response);
  }

  private Allowed allowed(String id) {
    Caller caller = caller();
    return access
        .find(caller.cityId(), ThingNames.id(id), Optional.of(caller))
        .orElseThrow(() -> ApiProblem.notFound("document " + id + " that you may have"));
  }

  private Caller caller() {
    return callers.find().orElseThrow(ApiProblem::signInNeeded);
  }

  /** The name in the header, which is needed where the body is the file itself. */
  private static String named(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    try {
      String name = header == null ? null : ContentDisposition.parse(header).getFilename();
      return name == null ? "" : name;
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private ApiProblem problem(UploadRefused refused, Locale locale) {
    int status =
        switch (refused.reason()) {
          case TOO_LARGE -> 413;
          case QUOTA, TOO_OFTEN -> 429;
          case TOO_SLOW -> 503;
          case NO_ROOM -> 507;
          case NAME,
              EMPTY,
              TYPE,
              WEB_PAGE,
              MISMATCH,
              CUT_OFF,
              UNREADABLE,
              MACROS,
              SCRIPTS,
              EMBEDDED_FILES,
              ENCRYPTED,
              TOO_MANY_ENTRIES,
              UNPACKS_TOO_LARGE,
              RATIO,
              NESTED,
              UNSAFE_PATH,
              LINK,
              PIXELS ->
              422;
        };
    return new ApiProblem(
        status, "upload-" + refused.reason().word(), refused.sentence(texts, locale));
  }

  private static Map<String, Object> view(StoredDocument document) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", document.id());
    view.put("filename", document.filename());
    view.put("mediaType", document.mediaType());
    view.put("size", document.size());
    view.put("sha256", document.sha256());
    view.put("at", document.at());
    view.put("url", address(document));
    return view;
  }

  /**
   * Where people fetch it, as things of a procurement name it. What an address must not hold is
   * left out of the name in it, which is only there to be looked at.
   */
  static String address(StoredDocument document) {
    String name = document.filename().replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_");
    return "/documents/"
        + document.id()
        + "/"
        + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }
}
