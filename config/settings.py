"""Settings: everything that differs between installations comes from the environment.

The launcher sets it, or leaves it in `var/local.env` for `manage.py` run by hand.
"""

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
import pgtrigger
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from config.given import broker_of, hosts_of, networks_of, read_local_environment, required, sealing_key
from config.logs import is_json

BASE_DIR = Path(__file__).resolve().parent.parent


read_local_environment(BASE_DIR / "var" / "local.env")

DEPLOYMENT = os.environ.get("DEPLOYMENT", "production")
DEBUG = os.environ.get("DEBUG", "0") == "1"
SECRET_KEY = required("SECRET_KEY")
MASTER_KEY = sealing_key("MASTER_KEY")
MASTER_KEYS_OLD = [key for key in os.environ.get("MASTER_KEYS_OLD", "").split(",") if key]
BLIND_INDEX_KEY = sealing_key("BLIND_INDEX_KEY")
BLIND_INDEX_KEY_OLD = os.environ.get("BLIND_INDEX_KEY_OLD", "")
BACKUP_KEY = os.environ.get("BACKUP_KEY", "")  # for the backup's commands alone: operations/keys.py
BACKUP_DATABASE_URL, OWNER_DATABASE_URL = map(os.environ.get, ("BACKUP_DATABASE_URL", "OWNER_DATABASE_URL"))
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1").split(",")
IS_PRODUCTION = DEPLOYMENT == "production"
SHORTEST_SECRET = 40
SECOND_FACTOR_ENFORCED = os.environ.get("SECOND_FACTOR_ENFORCED", "1" if IS_PRODUCTION else "0") == "1"
TRUSTED_PROXIES = [one for one in os.environ.get("TRUSTED_PROXIES", "").split(",") if one]
AUDIT_ANCHOR = os.environ.get("AUDIT_ANCHOR", "")  # a folder elsewhere, or |command: audit/lodging.py
METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")  # without it nobody sees a figure: operations/views.py
WEBHOOK_HOSTS = hosts_of(
    os.environ.get("WEBHOOK_HOSTS", "")
)  # to which webhooks may go: exchange/addresses.py
WEBHOOK_NETWORKS = networks_of("WEBHOOK_NETWORKS")  # of them, those that may lie inside
WEBHOOK_CA_FILE = os.environ.get(
    "WEBHOOK_CA_FILE", ""
)  # who signs their certificates; the system's list without it
READ_BUDGETS = {  # a day: files looked at, reveals, searches by ID number, rows of one token, people taken out alone
    "files": int(os.environ.get("READ_BUDGET_FILES", "300")),
    "reveals": int(os.environ.get("READ_BUDGET_REVEALS", "40")),
    "searches": int(os.environ.get("READ_BUDGET_SEARCHES", "100")),
    "token": int(os.environ.get("READ_BUDGET_TOKEN", "50000")),
    "exported": int(os.environ.get("READ_BUDGET_EXPORTED", "600")),
}
EXPORT_AT_ONCE = int(os.environ.get("EXPORT_AT_ONCE", "200"))  # people in a list one person takes out alone
FORMS_AT_ONCE = int(os.environ.get("FORMS_AT_ONCE", "50"))  # appointment forms that one person issues alone
EXPORT_KEPT = timedelta(hours=int(os.environ.get("EXPORT_KEPT_HOURS", "72")))  # until a list is removed
ORGANIZATION_NAME = os.environ.get("ORGANIZATION_NAME", "")

if DEPLOYMENT not in {"demo", "production", "test"}:
    raise ImproperlyConfigured(f"DEPLOYMENT={DEPLOYMENT}: it is demo, production or test.")
if METRICS_TOKEN and len(METRICS_TOKEN) < SHORTEST_SECRET:
    raise ImproperlyConfigured(f"METRICS_TOKEN is too short: set {SHORTEST_SECRET} random characters.")
if IS_PRODUCTION and MASTER_KEY == BLIND_INDEX_KEY:
    raise ImproperlyConfigured("MASTER_KEY and BLIND_INDEX_KEY are the same: make one for each.")
if IS_PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG=1 is refused in production.")
if IS_PRODUCTION and (len(SECRET_KEY) < SHORTEST_SECRET or "insecure" in SECRET_KEY):
    raise ImproperlyConfigured(
        "SECRET_KEY is a default or too short for production: set 40 random characters."
    )
if IS_PRODUCTION and not SECOND_FACTOR_ENFORCED:
    raise ImproperlyConfigured("SECOND_FACTOR_ENFORCED=0 is refused in production.")

INSTALLED_APPS = [
    "dashboards",
    "reports",
    "selection",
    "training",
    "interviews",
    "promotions",
    "assessments",
    "rulemaking",
    "succession",
    "teams",
    "talent_pools",
    "portraits",
    "slates",
    "exchange",
    "deadlines",
    "readiness",
    "measures",
    "accountability",
    "placements",
    "cadres",
    "operations",
    "work",
    "jobs",
    "files",
    "accounts",
    "units",
    "audit",
    "common",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "knox",
    "django_htmx",
]

MIDDLEWARE = [
    "operations.middleware.WatchingMiddleware",
    "config.headers.HeadersMiddleware",
    "accounts.middleware.ClientAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "common.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "audit.middleware.AuditMiddleware",
    "accounts.middleware.TokenCountMiddleware",
    "accounts.middleware.ScopeMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "common.navigation.shell",
            ],
        },
    }
]
FORM_RENDERER = "common.rendering.HouseRenderer"

DATABASES = {
    "default": dj_database_url.parse(required("DATABASE_URL"), conn_max_age=600, conn_health_checks=True)
}
LIMITS = {"statement_timeout": "60s", "lock_timeout": "10s", "idle_in_transaction_session_timeout": "120s"}
DATABASES["default"].setdefault("OPTIONS", {})["options"] = " ".join(
    f"-c {name}={value}" for name, value in LIMITS.items()
)
if os.environ.get("OWNER_DATABASE_URL"):
    DATABASES["owner"] = dj_database_url.parse(os.environ["OWNER_DATABASE_URL"])
    if DEPLOYMENT != "test":  # a migration that would make people wait gives up instead, and is run again
        DATABASES["owner"].setdefault("OPTIONS", {})["options"] = "-c lock_timeout=2s"
    DATABASES["default"]["TEST"] = {"MIRROR": "owner"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PGHISTORY_LEVEL = pgtrigger.Statement
PGHISTORY_APPEND_ONLY = False  # the web role may not update or delete history: privileges, not triggers

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "department")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.MixtureValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "accounts.adapter.ClosedAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_RATE_LIMITS = False  # accounts/throttle.py counts in PostgreSQL
ACCOUNT_FORMS = {
    "login": "accounts.sign_in_forms.SignInForm",
    "change_password": "accounts.sign_in_forms.PasswordForm",
    "reauthenticate": "accounts.sign_in_forms.ConfirmForm",
}
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # clocks of telephones; a code is taken once all the same
MFA_RATE_LIMITS = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "accounts.sign_in_forms.CodeForm",
    "reauthenticate": "accounts.sign_in_forms.ConfirmCodeForm",
    "activate_totp": "accounts.sign_in_forms.EnrolForm",
    "add_webauthn": "accounts.sign_in_forms.EnrolPasskeyForm",
}
SOCIALACCOUNT_ADAPTER = "accounts.adapter.LinkedAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
OIDC_SERVER = os.environ.get("OIDC_SERVER", "")
if IS_PRODUCTION and OIDC_SERVER and not OIDC_SERVER.startswith("https://"):
    raise ImproperlyConfigured("OIDC_SERVER must begin with https:// in production.")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "house",
                "name": os.environ.get("OIDC_NAME", "SSO"),
                "client_id": os.environ.get("OIDC_CLIENT_ID", ""),
                "secret": os.environ.get("OIDC_CLIENT_SECRET", ""),
                "settings": {"server_url": OIDC_SERVER},
            }
        ]
        if OIDC_SERVER
        else [],
    }
}

SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_NAME = "__Host-session" if IS_PRODUCTION else "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(timedelta(hours=10).total_seconds())  # from the sign-in on
SESSION_IDLE = timedelta(minutes=int(os.environ.get("SESSION_IDLE_MINUTES", "30")))
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_PRODUCTION
CSRF_COOKIE_NAME = "__Host-csrf" if IS_PRODUCTION else "csrftoken"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_PRODUCTION else None
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if IS_PRODUCTION else 0
SECURE_REFERRER_POLICY = "same-origin"
LANGUAGE_COOKIE_SECURE, LANGUAGE_COOKIE_HTTPONLY, LANGUAGE_COOKIE_SAMESITE = IS_PRODUCTION, True, "Lax"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'", *(["/".join(OIDC_SERVER.split("/")[:3])] if OIDC_SERVER else [])],
        "base-uri": ["'self'"],
        "object-src": ["'none'"],
    }
}

LOGGING = {  # to stderr, for the launcher or the service manager; PostgreSQL's log: config/launch/postgres.py
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"masked": {"()": "config.logs.formatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "masked"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "requests": {"level": "INFO" if is_json() else "WARNING"},
    },
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Chinese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 21 * 2**20

REDIS_URL = required("REDIS_URL")
CELERY_BROKER_URL = broker_of(REDIS_URL)
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for Redis as long as it takes
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 120,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
}
CELERY_TIMEZONE = TIME_ZONE
KNOX_TOKEN_MODEL = "accounts.ApiToken"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "common_cache"}}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.authentication.ScopedTokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["accounts.access.ApiAccess"],
    "DEFAULT_PARSER_CLASSES": [
        "common.api.parsing.DeepJSONParser",
        "rest_framework.parsers.FormParser",
        "rest_framework.parsers.MultiPartParser",
    ],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "common.api.schema.ConventionSchema",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "common.api.problems.answer_problem",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Cadre development",
    "VERSION": "1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "LevelEnum": "cadres.choices.Level",
        "ReadinessStatusEnum": "readiness.choices.Status",
        "ReadinessCauseEnum": "readiness.choices.Cause",
        "ReadinessOutcomeEnum": "readiness.choices.Outcome",
        "AppointmentKindEnum": "cadres.choices.AppointmentKind",
        "UnitKindEnum": "units.models.UnitKind",
        "ReadinessLadderEnum": "readiness.choices.Ladder",
        "QuotaLadderEnum": "units.models.Quota.Ladder",
        "PoolHorizonEnum": "talent_pools.choices.Horizon",
        "PoolExitReasonEnum": "talent_pools.choices.Why",
        "PoolSourceEnum": "talent_pools.choices.Source",
        "SuccessorSourceEnum": "succession.choices.Source",
        "PostChangeEnum": "succession.choices.PostChange",
        "AppointmentChangeEnum": "cadres.choices.ChangeKind",
        "AnswerEnum": "selection.api.YES_NO_UNKNOWN",
        "EventKindEnum": "training.choices.EventKind",
        "EventStateEnum": "training.choices.EventState",
        "EnrolmentStateEnum": "training.choices.EnrolmentState",
        "TrainingModeEnum": "training.choices.Mode",
        "PlacementStageEnum": "placements.choices.Stage",
        "PlacementAppraisalKindEnum": "placements.choices.AppraisalKind",
        "LoadEnum": "placements.choices.Load",
        "GradeEnum": "cadres.choices.Grade",
        "ProjectStageEnum": "assessments.choices.Stage",
        "AssessmentKindEnum": "assessments.choices.Kind",
        "MirroredResourceEnum": "exchange.choices.Resource",
        "WebhookStateEnum": "exchange.choices.HookState",
        "DeliveryStateEnum": "exchange.choices.DeliveryState",
        "FieldNoteKindEnum": "assessments.choices.NoteKind",
    },
    "COMPONENT_NO_READ_ONLY_REQUIRED": True,  # `fields=` may leave any of them out
}
