package city.posterity.cityhall.people;

import city.posterity.cityhall.web.Public;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Who may ask for what: everybody for what is marked {@link Public}, for the files that come with
 * the program, for whether it is alive, and for what does not exist; for all else, whoever is
 * signed in. What a person may see and do there, the page or the rules decide.
 */
@Component
class AccessPolicy implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Set<String> HEALTH = Set.of("/livez", "/readyz");

  private final ObjectProvider<HandlerMapping> mappings;

  AccessPolicy(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        isOpen(context.getRequest()) || person.get() instanceof SignedIn);
  }

  private boolean isOpen(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR
        || HEALTH.contains(request.getServletPath())) {
      return true;
    }
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return switch (handler(request)) {
      case null -> true;
      case HandlerMethod method -> isPublic(method);
      case ResourceHttpRequestHandler _ -> true;
      default -> false;
    };
  }

  /** What will answer, found as the dispatcher will find it; absent if nothing will. */
  private @Nullable Object handler(HttpServletRequest request) {
    List<HandlerMapping> ordered = mappings.orderedStream().toList();
    for (HandlerMapping mapping : ordered) {
      HandlerExecutionChain found;
      try {
        found = mapping.getHandler(request);
      } catch (HttpRequestMethodNotSupportedException _) {
        return null;
      } catch (Exception _) {
        // other media types, parameters or headers than expected: the dispatcher will say so
        return null;
      }
      if (found != null) {
        return found.getHandler();
      }
    }
    return null;
  }

  private static boolean isPublic(HandlerMethod method) {
    return method.hasMethodAnnotation(Public.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Public.class);
  }
}
