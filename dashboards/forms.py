"""The sample form of the gallery."""

import datetime

from django import forms

from common.widgets import DateField, MonthText, Picker, PickerMany, Segments
from dashboards.samples.words import both


class SampleForm(forms.Form):
    """A secondment as the gallery shows it: never saved."""

    cadre = forms.ChoiceField(widget=Picker())
    direction = forms.ChoiceField(widget=Segments())
    host = forms.CharField()
    post = forms.CharField(required=False)
    areas = forms.MultipleChoiceField(widget=PickerMany(), required=False)
    since = forms.CharField(widget=MonthText(), required=False)
    start = forms.DateField(widget=DateField())
    end = forms.DateField(widget=DateField())
    kinds = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple(), required=False)
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"data-show-when": "direction=out", "rows": 3}), required=False
    )
    paper = forms.FileField(required=False)
    confirmed = forms.BooleanField(required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in words().items():
            self.fields[name].label, self.fields[name].help_text = label, help_text
        self.fields["cadre"].choices = [
            ("1", both("陆承远，科技创新局副局长", "Lu Chengyuan, deputy director")),
            ("2", both("许若溪，项目建设指挥部副科长", "Xu Ruoxi, deputy section chief")),
        ]
        self.fields["direction"].choices = [
            ("out", both("派出", "Sent out")),
            ("in", both("接收", "Received")),
        ]
        self.fields["areas"].choices = [
            ("tech", both("科技创新", "Innovation")),
            ("invest", both("招商引资", "Investment")),
            ("build", both("项目建设", "Construction")),
        ]
        self.fields["kinds"].choices = [
            ("unit", both("跨部门", "Across departments")),
            ("line", both("跨条块", "Across lines and areas")),
            ("field", both("跨领域", "Across fields")),
        ]

    def clean(self) -> dict:
        """An end before the start is the fault the gallery shows."""
        data = super().clean()
        start, end = data.get("start"), data.get("end")
        if isinstance(start, datetime.date) and isinstance(end, datetime.date) and end < start:
            self.add_error(
                "end", both("早于开始日期 2025年12月25日。", "Before the start date, 25 December 2025.")
            )
        return data


def words() -> dict[str, tuple[str, str]]:
    """Label and help of each field."""
    return {
        "cadre": (both("干部", "Cadre"), ""),
        "direction": (both("方向", "Direction"), ""),
        "host": (both("接收单位", "Host unit"), ""),
        "post": (both("挂任职务", "Post held there"), ""),
        "areas": (both("岗位方向", "Kind of work"), ""),
        "since": (
            both("任现职时间", "In the present post since"),
            both("只知道年月时填到月", "A month is enough when the day is not known"),
        ),
        "start": (both("开始日期", "Start date"), ""),
        "end": (both("结束日期", "End date"), ""),
        "kinds": (both("跨越", "Crosses"), ""),
        "reason": (both("派出理由", "Reason for sending out"), both("只在派出时填写", "Only when sent out")),
        "paper": (both("文件", "Document"), both("PDF 或图片，20 MB 以内", "PDF or picture, up to 20 MB")),
        "confirmed": (both("已与接收单位商定", "Agreed with the host unit"), ""),
    }
